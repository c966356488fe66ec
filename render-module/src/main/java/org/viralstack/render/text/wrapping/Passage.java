package org.viralstack.render.text.wrapping;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.viralstack.render.font.Emoji;
import org.viralstack.render.font.Face;

/**
 * A text with a face for each of its characters. Each emoji is one {@link #EMOJI} character here,
 * so positions differ from those in the text that it was made of.
 */
public final class Passage {
  static final char EMOJI = '\ufffc';

  private record Run(int start, int end, Face face) {}

  private record Picture(int at, int glyph) {}

  private final String characters;
  private final List<Run> runs;
  private final List<Picture> pictures;
  private final boolean rightToLeft;

  private Passage(String characters, List<Run> runs, List<Picture> pictures, boolean rightToLeft) {
    this.characters = characters;
    this.runs = runs;
    this.pictures = pictures;
    this.rightToLeft = rightToLeft;
  }

  public static Passage of(String text, List<Face> faces, Locale language) {
    StringBuilder characters = new StringBuilder(text.length());
    List<Run> runs = new ArrayList<>();
    List<Picture> pictures = new ArrayList<>();
    BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.forLocale(language));
    clusters.setText(text);
    int start = clusters.first();
    for (int end = clusters.next(); end != BreakIterator.DONE; start = end, end = clusters.next()) {
      String cluster = text.substring(start, end);
      int at = characters.length();
      for (int glyph : emojiOf(cluster, faces)) {
        pictures.add(new Picture(characters.length(), glyph));
        characters.append(EMOJI);
      }
      if (characters.length() == at) {
        characters.append(cluster);
      }
      Face previous = runs.isEmpty() ? faces.getFirst() : runs.getLast().face();
      extend(runs, at, characters.length(), faceOf(cluster, faces, previous));
    }
    return new Passage(
        characters.toString(), List.copyOf(runs), List.copyOf(pictures), isRtl(text, language));
  }

  public String characters() {
    return characters;
  }

  /** The paragraph's base direction: that of its first strong character, else the language's. */
  boolean rightToLeft() {
    return rightToLeft;
  }

  /** The most line pitch that any face in use needs, as a factor of Latin's. */
  public double leading() {
    return runs.stream().mapToDouble(run -> run.face().leading()).max().orElse(1);
  }

  /** The emoji among the characters of a line, told by where they are on it. */
  public Map<Integer, Integer> emojiWithin(int start, int end) {
    Map<Integer, Integer> glyphs = new TreeMap<>();
    for (Picture picture : pictures) {
      if (picture.at() >= start && picture.at() < end) {
        glyphs.put(picture.at() - start, picture.glyph());
      }
    }
    return glyphs;
  }

  public AttributedString at(double size) {
    AttributedString text = new AttributedString(characters);
    for (Run run : runs) {
      text.addAttribute(TextAttribute.FONT, run.face().at(size), run.start(), run.end());
    }
    for (Picture picture : pictures) {
      text.addAttribute(
          TextAttribute.CHAR_REPLACEMENT, new EmojiGraphic(size), picture.at(), picture.at() + 1);
    }
    text.addAttribute(
        TextAttribute.RUN_DIRECTION,
        rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
    return text;
  }

  /** A line of its own that ends with a hyphen; for words broken by force. */
  public AttributedString hyphenated(int start, int end, double size) {
    Face last = runs.stream().filter(run -> run.end() >= end).findFirst().orElseThrow().face();
    String text = characters.substring(start, end) + '-';
    AttributedString line = new AttributedString(text);
    for (Run run : runs) {
      int from = Math.max(run.start(), start) - start;
      int to = Math.min(run.end(), end) - start;
      if (from < to) {
        line.addAttribute(TextAttribute.FONT, run.face().at(size), from, to);
      }
    }
    line.addAttribute(TextAttribute.FONT, last.at(size), end - start, text.length());
    return line;
  }

  private static List<Integer> emojiOf(String cluster, List<Face> faces) {
    boolean asked =
        Emoji.wantsColour(cluster)
            || (cluster.codePointAt(0) > 0x2000
                && faces.stream().noneMatch(face -> face.canShow(cluster)));
    return asked ? Emoji.shipped().glyphs(cluster) : List.of();
  }

  /** Spaces and the unknown stay with the letters before them, which keeps runs long. */
  private static Face faceOf(String cluster, List<Face> faces, Face previous) {
    if (cluster.isBlank() && previous.canShow(cluster)) {
      return previous;
    }
    return faces.stream().filter(face -> face.canShow(cluster)).findFirst().orElse(Face.NOTO);
  }

  private static void extend(List<Run> runs, int start, int end, Face face) {
    if (!runs.isEmpty() && runs.getLast().face() == face) {
      runs.set(runs.size() - 1, new Run(runs.getLast().start(), end, face));
    } else {
      runs.add(new Run(start, end, face));
    }
  }

  private static boolean isRtl(String text, Locale language) {
    int fallback =
        ULocale.forLocale(language).isRightToLeft()
            ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT
            : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
    return !new Bidi(text, fallback).baseIsLeftToRight();
  }
}
