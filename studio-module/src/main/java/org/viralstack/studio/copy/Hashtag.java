package org.viralstack.studio.copy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A hashtag without its sign.
 *
 * @param word letters and digits of any script with their marks, not digits alone, in small
 *     letters; up to {@value #LONGEST} characters
 */
public record Hashtag(String word) {
  public static final int LONGEST = 50;
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");
  private static final Pattern DIGITS = Pattern.compile("\\p{N}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  /**
   * @throws IllegalArgumentException when the word has another form
   */
  public Hashtag {
    if (word.codePointCount(0, word.length()) > LONGEST
        || !FORM.matcher(word).matches()
        || DIGITS.matcher(word).matches()) {
      throw new IllegalArgumentException("not a hashtag");
    }
  }

  /** Makes one of any text by leaving out what cannot stand in it; empty when nothing is left. */
  public static Optional<Hashtag> of(String text) {
    String word =
        OTHERS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
            .replaceAll("");
    boolean fits =
        word.codePointCount(0, word.length()) <= LONGEST
            && FORM.matcher(word).matches()
            && !DIGITS.matcher(word).matches();
    return fits ? Optional.of(new Hashtag(word)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "#" + word;
  }
}
