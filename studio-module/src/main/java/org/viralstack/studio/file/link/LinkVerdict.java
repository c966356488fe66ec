package org.viralstack.studio.file.link;

import org.viralstack.auth.OrganizationId;
import org.viralstack.studio.file.ObjectKey;

/** What a link turns out to be. */
public sealed interface LinkVerdict {
  /** It is ours, and its time has not come yet. */
  record Valid(OrganizationId organization, ObjectKey key) implements LinkVerdict {}

  /** It is ours and has expired. */
  record Expired() implements LinkVerdict {}

  /** It is not ours, or was changed. */
  record Forged() implements LinkVerdict {}
}
