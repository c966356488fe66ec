package org.viralstack.studio.wording;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/** Brings what users call their things into a form that fits into a sentence. */
public final class OwnWords {
  private static final String ELLIPSIS = "…";

  private OwnWords() {}

  /** One line in NFC without control characters and runs of spaces; may be empty. */
  public static String line(String raw) {
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(raw, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            codePoint -> {
              if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                kept.append(' ');
              } else if (isWriting(codePoint)) {
                kept.appendCodePoint(codePoint);
              }
            });
    return kept.toString().replaceAll(" {2,}", " ").strip();
  }

  /** Likewise, shortened, and without the stop at the end, so that a pattern may set its own. */
  public static String phrase(String raw, int most) {
    String line = shortened(line(raw), most);
    int end = line.length();
    while (end > 0 && " .!?。！？،,;:".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? line : line.substring(0, end);
  }

  /** Begins with a capital letter, unless it is written like iOS. */
  public static String capitalized(String phrase) {
    if (phrase.isEmpty()) {
      return phrase;
    }
    int first = phrase.codePointAt(0);
    String rest = phrase.substring(Character.charCount(first));
    boolean camel = !rest.isEmpty() && Character.isUpperCase(rest.codePointAt(0));
    return camel ? phrase : Character.toString(Character.toTitleCase(first)) + rest;
  }

  /** At most so many code points; cut between words where there are any, and marked as cut. */
  public static String shortened(String text, int most) {
    if (length(text) <= most) {
      return text;
    }
    int end = text.offsetByCodePoints(0, most - 1);
    int space = text.lastIndexOf(' ', end);
    if (space >= end / 2) {
      return text.substring(0, space).replaceAll("[\\s,;:.–-]+$", "") + ELLIPSIS;
    }
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int cut = clusters.isBoundary(end) ? end : clusters.preceding(end);
    return text.substring(0, cut).strip() + ELLIPSIS;
  }

  /** In code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isWriting(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          false;
      default ->
          codePoint != 0xfffc
              && codePoint != 0xfeff
              && (codePoint < 0x202a || codePoint > 0x202e)
              && (codePoint < 0x2066 || codePoint > 0x2069);
    };
  }
}
