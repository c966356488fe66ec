package org.viralstack.studio.app;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An app's name as it stands in addresses.
 *
 * @param value 1 to 64 lower-case letters and digits, in groups parted by single hyphens
 */
public record Slug(String value) {
  public static final int LONGEST = 64;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public Slug {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a slug");
    }
  }

  /** Parses foreign input. */
  public static Optional<Slug> parse(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches()
        ? Optional.of(new Slug(text))
        : Optional.empty();
  }

  /**
   * Makes a slug from a name: without accents, everything else that is no letter or digit of ASCII
   * as a hyphen. A name without any such letter, as in Japanese, has the slug {@code app-} and a
   * number that depends on the name only.
   */
  public static Slug ofName(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String hyphened = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = hyphened.substring(0, Math.min(LONGEST, hyphened.length()));
    String slug = OUTER_HYPHENS.matcher(cut).replaceAll("");
    return new Slug(slug.isEmpty() ? "app-" + Integer.toHexString(name.hashCode()) : slug);
  }
}
