package org.viralstack.studio;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies a hook.
 *
 * @param value {@code hk_} and a ULID
 */
public record HookId(String value) {
  public static final String PREFIX = "hk_";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-7][0-9A-HJKMNP-TV-Z]{25}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public HookId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the identifier of a hook");
    }
  }

  /** Parses foreign input; empty when no such thing can have this identifier. */
  public static Optional<HookId> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new HookId(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
