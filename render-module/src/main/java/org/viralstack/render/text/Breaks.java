package org.viralstack.render.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a line of a passage may end. */
final class Breaks {
  /** Line breaking sees an emoji of the basic plane where the passage has its placeholder. */
  private static final char SOME_EMOJI = '\u231a';

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

  private Breaks(String characters, ULocale language, ULocale lineBreaking) {
    this.characters = characters;
    clusters = BreakIterator.getCharacterInstance(language);
    clusters.setText(characters);
    BreakIterator lines = BreakIterator.getLineInstance(lineBreaking);
    lines.setText(characters);
    int start = lines.first();
    for (int end = lines.next(); end != BreakIterator.DONE; start = end, end = lines.next()) {
      int visibleEnd = end;
      while (visibleEnd > start && Character.isWhitespace(characters.charAt(visibleEnd - 1))) {
        visibleEnd--;
      }
      boolean mandatory = characters.charAt(end - 1) == '\n';
      stretches.add(new Stretch(start, visibleEnd, end, mandatory));
    }
  }

  static Breaks of(Passage passage, Locale language) {
    String characters = passage.characters().replace(Passage.EMOJI, SOME_EMOJI);
    ULocale locale = ULocale.forLocale(language);
    try {
      return new Breaks(characters, locale, byPhrase(language));
    } catch (IndexOutOfBoundsException unknownLigature) {
      // ICU 79 loses count in phrases with characters that it decomposes, such as U+309F.
      return new Breaks(characters, locale, locale);
    }
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
  boolean canHyphenate() {
    return java.util.stream.IntStream.range(0, characters.length()).anyMatch(this::isHyphenating);
  }

  private boolean isHyphenating(int at) {
    int codePoint = characters.codePointAt(at);
    return Character.isLetter(codePoint)
        && switch (Character.UnicodeScript.of(codePoint)) {
          case LATIN, CYRILLIC, GREEK, ARMENIAN -> true;
          default -> false;
        };
  }

  private static ULocale byPhrase(Locale language) {
    ULocale locale = ULocale.forLocale(language);
    return switch (language.getLanguage()) {
      case "ja", "ko" -> new ULocale(locale.getName() + "@lw=phrase");
      default -> locale;
    };
  }
}
