package org.viralstack.studio;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies an app.
 *
 * @param value {@code app_} and a ULID
 */
public record AppId(String value) {
  public static final String PREFIX = "app_";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-7][0-9A-HJKMNP-TV-Z]{25}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public AppId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an app's identifier");
    }
  }

  /** Parses foreign input; empty when no app can have this identifier. */
  public static Optional<AppId> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new AppId(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
