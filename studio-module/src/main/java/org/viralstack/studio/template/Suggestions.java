package org.viralstack.studio.template;

import java.util.List;
import java.util.Map;
import org.viralstack.studio.wording.Language;

/** Where the text source takes a variable from that nobody set. */
public sealed interface Suggestions {
  /** Nothing is suggested: the variable's default or allowed values are all there is. */
  record None() implements Suggestions {}

  /** From what the text source knows. */
  record Known(Pool pool) implements Suggestions {}

  /** From words that the template brings; English is among the languages. */
  record Listed(Map<Language, List<String>> words) implements Suggestions {
    public Listed {
      words = Map.copyOf(words);
    }
  }

  /** What the text source knows. */
  enum Pool {
    /** The name of the month that it is. */
    MONTH,
    /** The year that it is. */
    YEAR,
    /** The name of a day of the week. */
    WEEKDAY,
    /** What the niche talks about. */
    TOPIC,
    /** What people of the niche want to reach. */
    GOAL,
    /** What the app is good for. */
    VALUE
  }

  /** Whether there are any in a language. */
  default boolean speak(Language language) {
    return switch (this) {
      case None none -> true;
      case Known known -> true;
      case Listed listed -> listed.words().containsKey(language);
    };
  }
}
