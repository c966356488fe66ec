package org.viralstack.studio.slideshow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Identifies a slideshow.
 *
 * @param value {@code ss_} and a ULID
 */
public record SlideshowId(String value) {
  public static final String PREFIX = "ss_";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-7][0-9A-HJKMNP-TV-Z]{25}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public SlideshowId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the identifier of a slideshow");
    }
  }

  /** Parses foreign input; empty when no slideshow can have this identifier. */
  public static Optional<SlideshowId> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new SlideshowId(value)) : Optional.empty();
  }

  /** Decides words and artwork, so that whoever makes them anew makes the same. */
  public long seed() {
    return UUID.nameUUIDFromBytes(value.getBytes(US_ASCII)).getLeastSignificantBits();
  }

  @Override
  public String toString() {
    return value;
  }
}
