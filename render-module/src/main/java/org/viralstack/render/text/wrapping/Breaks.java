package org.viralstack.render.text.wrapping;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Where a line of a passage may end. */
public final class Breaks {
  /** Line breaking sees an emoji of the basic plane where the passage has its placeholder. */
  private static final char SOME_EMOJI = '\u231a';

  private static final double WORTH_OF_BROKEN_PHRASES = 0.8;

  /**
   * A stretch that stays on one line.
   *
   * @param start first character
   * @param visibleEnd end without trailing white space
   * @param end where the next stretch begins
   * @param mandatory whether a new line must follow
   */
  record Stretch(int start, int visibleEnd, int end, boolean mandatory) {}

  private final List<Stretch> stretches = new ArrayList<>();
  private final BreakIterator clusters;
  private final String characters;
  private final double worth;

  private Breaks(String characters, ULocale language, double worth) {
    this.characters = characters;
    this.worth = worth;
    clusters = BreakIterator.getCharacterInstance(language);
    clusters.setText(characters);
  }

  /** The ways in which a passage may be broken, the best first. */
  public static List<Breaks> of(Passage passage, Locale language) {
    String characters = passage.characters().replace(Passage.EMOJI, SOME_EMOJI);
    ULocale locale = ULocale.forLocale(language);
    return switch (language.getLanguage()) {
      case "ja" -> List.of(byPhrase(characters, locale), byWord(characters, locale));
      case "ko" -> List.of(byPhrase(characters, locale));
      default -> List.of(new Breaks(characters, locale, 1).filledBy(locale, any -> true));
    };
  }

  private static Breaks byPhrase(String characters, ULocale locale) {
    try {
      ULocale phrases = new ULocale(locale.getName() + "@lw=phrase");
      return new Breaks(characters, locale, 1).filledBy(phrases, any -> true);
    } catch (IndexOutOfBoundsException unknownLigature) {
      // ICU 79 loses count in phrases with characters that it decomposes, such as U+309F.
      return new Breaks(characters, locale, 1).filledBy(locale, any -> true);
    }
  }

  private static Breaks byWord(String characters, ULocale locale) {
    BreakIterator words = BreakIterator.getWordInstance(locale);
    words.setText(characters);
    return new Breaks(characters, locale, WORTH_OF_BROKEN_PHRASES)
        .filledBy(locale, at -> words.isBoundary(at) && !isParticle(characters, at, words));
  }

  /** A lone hiragana letter belongs to the word before it. */
  private static boolean isParticle(String characters, int at, BreakIterator words) {
    return Character.UnicodeScript.of(characters.charAt(at)) == Character.UnicodeScript.HIRAGANA
        && words.following(at) == at + 1;
  }

  private Breaks filledBy(ULocale rules, IntPredicate allowed) {
    BreakIterator lines = BreakIterator.getLineInstance(rules);
    lines.setText(characters);
    int start = lines.first();
    for (int end = lines.next(); end != BreakIterator.DONE; end = lines.next()) {
      boolean mandatory = characters.charAt(end - 1) == '\n';
      if (mandatory || end == characters.length() || allowed.test(end)) {
        int visibleEnd = end;
        while (visibleEnd > start && Character.isWhitespace(characters.charAt(visibleEnd - 1))) {
          visibleEnd--;
        }
        stretches.add(new Stretch(start, visibleEnd, end, mandatory));
        start = end;
      }
    }
    return this;
  }

  /** How much of its size a text may lose before the next way is better, as a factor. */
  public double worth() {
    return worth;
  }

  List<Stretch> stretches() {
    return stretches;
  }

  /** Where the grapheme cluster that begins at {@code start} ends. */
  int clusterEnd(int start) {
    return clusters.following(start);
  }

  /**
   * Tells whether a hyphen is due when a line ends before {@code at}: amid letters that use one.
   */
  boolean isWithinWord(int at) {
    return at > 0 && isHyphenating(at - 1) && isHyphenating(at);
  }

  /** Tells whether the passage has letters that may be broken with a hyphen. */
  public boolean canHyphenate() {
    return IntStream.range(0, characters.length()).anyMatch(this::isHyphenating);
  }

  private boolean isHyphenating(int at) {
    int codePoint = characters.codePointAt(at);
    return Character.isLetter(codePoint)
        && switch (Character.UnicodeScript.of(codePoint)) {
          case LATIN, CYRILLIC, GREEK, ARMENIAN -> true;
          default -> false;
        };
  }
}
