package org.viralstack.studio.wording;

import java.util.Locale;
import java.util.Optional;

/** A language that the shipped texts are written in. */
public enum Language {
  ENGLISH("en"),
  GERMAN("de"),
  SPANISH("es"),
  FRENCH("fr"),
  PORTUGUESE("pt"),
  JAPANESE("ja"),
  ARABIC("ar");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language's BCP 47 tag, without region. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /**
   * Finds the language of a BCP 47 tag, with or without region ({@code de-CH} is German); empty
   * when nothing is shipped in it.
   */
  public static Optional<Language> ofTag(String tag) {
    String primary = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    for (Language language : values()) {
      if (language.tag.equals(primary)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
