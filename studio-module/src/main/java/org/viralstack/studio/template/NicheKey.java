package org.viralstack.studio.template;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a niche, such as {@code personal-finance}.
 *
 * @param value up to {@value #LONGEST} small letters and digits, in groups parted by single hyphens
 */
public record NicheKey(String value) implements Comparable<NicheKey> {
  public static final int LONGEST = 64;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** The niche of whatever belongs to no other. */
  public static final NicheKey GENERAL = new NicheKey("general");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public NicheKey {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the key of a niche");
    }
  }

  /** Parses foreign input; empty when no niche can have this key. */
  public static Optional<NicheKey> parse(String value) {
    return value.length() <= LONGEST && FORM.matcher(value).matches()
        ? Optional.of(new NicheKey(value))
        : Optional.empty();
  }

  @Override
  public int compareTo(NicheKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
