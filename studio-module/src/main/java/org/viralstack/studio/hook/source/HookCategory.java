package org.viralstack.studio.hook.source;

import java.util.Locale;
import java.util.Optional;

/** How a hook catches its reader. */
public enum HookCategory {
  /** Names what hurts. */
  PROBLEM,
  /** Leaves something open. */
  CURIOSITY,
  /** Shows that others do it. */
  SOCIAL_PROOF,
  /** Promises a list. */
  LISTICLE,
  /** Says the opposite of what is thought. */
  CONTRARIAN,
  /** Begins to tell. */
  STORY;

  /** As it stands in JSON, such as {@code social_proof}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Parses foreign input; empty when there is no such category. */
  public static Optional<HookCategory> parse(String key) {
    for (HookCategory category : values()) {
      if (category.key().equals(key)) {
        return Optional.of(category);
      }
    }
    return Optional.empty();
  }
}
