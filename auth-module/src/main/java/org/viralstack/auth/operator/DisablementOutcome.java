package org.viralstack.auth.operator;

import java.time.Instant;
import org.viralstack.auth.UserId;

/** How the disabling or enabling of a user ended. */
public sealed interface DisablementOutcome {
  /** The user cannot sign in, and no node accepts a session of theirs. */
  record Disabled(UserId user, Instant since) implements DisablementOutcome {}

  /** The user can sign in. */
  record Enabled(UserId user) implements DisablementOutcome {}

  record NoSuchUser() implements DisablementOutcome {}

  /** Operators do not disable themselves; nothing was changed. */
  record Oneself() implements DisablementOutcome {}
}
