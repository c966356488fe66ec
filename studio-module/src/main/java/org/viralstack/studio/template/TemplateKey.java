package org.viralstack.studio.template;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a template, such as {@code trending-designs-monthly}.
 *
 * @param value up to {@value #LONGEST} small letters and digits, in groups parted by single hyphens
 */
public record TemplateKey(String value) implements Comparable<TemplateKey> {
  public static final int LONGEST = 64;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public TemplateKey {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the key of a template");
    }
  }

  /** Parses foreign input; empty when no template can have this key. */
  public static Optional<TemplateKey> parse(String value) {
    return value.length() <= LONGEST && FORM.matcher(value).matches()
        ? Optional.of(new TemplateKey(value))
        : Optional.empty();
  }

  @Override
  public int compareTo(TemplateKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
