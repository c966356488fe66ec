package org.viralstack.studio.app;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of a brand.
 *
 * @param value {@code #rrggbb} in lower case
 */
public record BrandColor(String value) {
  private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public BrandColor {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a colour");
    }
  }

  /** Parses foreign input of either case. */
  public static Optional<BrandColor> parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return FORM.matcher(lower).matches() ? Optional.of(new BrandColor(lower)) : Optional.empty();
  }
}
