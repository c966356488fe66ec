package org.viralstack.studio;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies a picture that was uploaded for an app.
 *
 * @param value {@code scr_} and a ULID
 */
public record ScreenshotId(String value) {
  public static final String PREFIX = "scr_";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-7][0-9A-HJKMNP-TV-Z]{25}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public ScreenshotId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the identifier of a picture");
    }
  }

  /** Parses foreign input; empty when no such thing can have this identifier. */
  public static Optional<ScreenshotId> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new ScreenshotId(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
