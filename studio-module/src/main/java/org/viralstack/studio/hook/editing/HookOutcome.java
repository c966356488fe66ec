package org.viralstack.studio.hook.editing;

import org.viralstack.studio.hook.Hook;

/** What became of the wish to make or change a hook. */
public sealed interface HookOutcome {
  /** As wished. */
  record Done(Hook hook) implements HookOutcome {}

  record NoSuchHook() implements HookOutcome {}

  /** Another hook of the same niche and language says it already; nothing was changed. */
  record SaidAlready() implements HookOutcome {}

  /** The tenant has as many as it may have, and none may go; nothing was made. */
  record TooMany() implements HookOutcome {}
}
