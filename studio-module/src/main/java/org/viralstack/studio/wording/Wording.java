package org.viralstack.studio.wording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One text in several languages, each with one or more patterns to choose from.
 *
 * @param patterns by language; English is always among them
 */
public record Wording(Map<Language, List<Pattern>> patterns) {
  /**
   * @throws IllegalArgumentException when English is missing or a language has no pattern
   */
  public Wording {
    if (!patterns.containsKey(Language.ENGLISH)) {
      throw new IllegalArgumentException("needs a text in \"en\"");
    }
    if (patterns.values().stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("has a language without a text");
    }
    patterns = new EnumMap<>(patterns);
  }

  /** A text that is the same in every language, such as {@code {month} {year}}. */
  public static Wording neutral(Pattern pattern) {
    Map<Language, List<Pattern>> patterns = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      patterns.put(language, List.of(pattern));
    }
    return new Wording(patterns);
  }

  public boolean speaks(Language language) {
    return patterns.containsKey(language);
  }

  /** The patterns in a language that it speaks. */
  public List<Pattern> in(Language language) {
    return patterns.getOrDefault(language, List.of());
  }

  /** Every name that any of the patterns has. */
  public Set<String> names() {
    return patterns.values().stream()
        .flatMap(List::stream)
        .flatMap(pattern -> pattern.names().stream())
        .collect(Collectors.toSet());
  }
}
