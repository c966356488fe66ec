package org.viralstack.render.font;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.viralstack.render.Style;

/** Which faces a text is set in: the first that can show a character shows it. */
public final class Typefaces {
  private Typefaces() {}

  public static List<Face> headline(Style style, Locale language) {
    return withFallbacks(
        switch (style) {
          case VIVID -> Face.MONTSERRAT;
          case IMPACT -> Face.ANTON;
          case EDITORIAL -> Face.DM_SERIF;
        },
        Face.INTER_BOLD,
        language);
  }

  public static List<Face> body(Locale language) {
    return withFallbacks(Face.INTER, Face.INTER_BOLD, language);
  }

  /** For labels and buttons. */
  public static List<Face> label(Locale language) {
    return withFallbacks(Face.INTER_BOLD, Face.INTER_BOLD, language);
  }

  /** Two faces of choice before those that show what both lack. */
  public static List<Face> withFallbacks(Face first, Face second, Locale language) {
    List<Face> faces = new ArrayList<>(List.of(first, second, Face.NOTO));
    switch (language.getLanguage()) {
      case "ko" -> faces.addAll(List.of(Face.KOREAN, Face.JAPANESE, Face.CHINESE));
      case "zh" -> faces.addAll(List.of(Face.CHINESE, Face.JAPANESE, Face.KOREAN));
      default -> faces.addAll(List.of(Face.JAPANESE, Face.KOREAN, Face.CHINESE));
    }
    faces.add(Face.NOTO_REGULAR);
    return List.copyOf(faces);
  }
}
