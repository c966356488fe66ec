package org.viralstack.render;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Brings foreign text to the form that the renderer works on: NFC, no control or bidirectional
 * override characters, no broken surrogates, no runs of white space, at most a few combining marks
 * in a row. Line breaks stay.
 */
public final class SlideText {
  private static final int MAX_MARKS = 4;
  private static final int MAX_RAW = 10_000;
  private static final int REPLACEMENT = 0xfffd;

  private SlideText() {}

  static String required(String what, String raw, int maxCodePoints) {
    String text = clean(raw);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("The " + what + " is blank");
    }
    if (text.codePointCount(0, text.length()) > maxCodePoints) {
      throw new IllegalArgumentException(
          "The " + what + " is longer than " + maxCodePoints + " characters");
    }
    return text;
  }

  /** Blank text counts as none. */
  static Optional<String> optional(String what, Optional<String> raw, int maxCodePoints) {
    return raw.map(SlideText::clean)
        .filter(text -> !text.isEmpty())
        .map(text -> required(what, text, maxCodePoints));
  }

  /**
   * The text in the form that is drawn; empty when nothing of it can be seen. Bounded before it is
   * looked at, since normalizing a huge text is work in itself.
   *
   * @throws IllegalArgumentException when it has more than 10,000 UTF-16 units
   */
  public static String clean(String raw) {
    if (raw.length() > MAX_RAW) {
      throw new IllegalArgumentException("A text is longer than " + MAX_RAW + " characters");
    }
    String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
    StringBuilder text = new StringBuilder(composed.length());
    int marks = 0;
    for (int at = 0; at < composed.length(); ) {
      int codePoint = composed.codePointAt(at);
      at += Character.charCount(codePoint);
      marks = isMark(codePoint) ? marks + 1 : 0;
      if (marks <= MAX_MARKS) {
        append(text, codePoint);
      }
    }
    return text.toString().strip();
  }

  private static void append(StringBuilder text, int codePoint) {
    if (codePoint == '\n') {
      trimSpace(text);
      text.append('\n');
    } else if (Character.isWhitespace(codePoint) || codePoint == 0xa0) {
      if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.append(codePoint == 0xa0 ? (char) 0xa0 : ' ');
      }
    } else if (Character.getType(codePoint) == Character.SURROGATE) {
      text.appendCodePoint(REPLACEMENT);
    } else if (!isUnwanted(codePoint)) {
      text.appendCodePoint(codePoint);
    }
  }

  private static void trimSpace(StringBuilder text) {
    while (!text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1))) {
      text.setLength(text.length() - 1);
    }
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /**
   * Controls, the object replacement character (it stands for an emoji inside the renderer), what
   * has no meaning, and overrides that could turn the reading order of a line around.
   */
  private static boolean isUnwanted(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || codePoint == 0xfffc
        || codePoint == 0xfeff
        || (codePoint >= 0x202a && codePoint <= 0x202e)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
