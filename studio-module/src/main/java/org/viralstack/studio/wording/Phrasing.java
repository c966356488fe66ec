package org.viralstack.studio.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says things by patterns: which one, the draw decides; what stands in it, the words.
 *
 * @param draw chooses between patterns
 * @param words by name
 */
public record Phrasing(Draw draw, Map<String, String> words) {
  public Phrasing {
    words = Map.copyOf(words);
  }

  /** Likewise with more words. */
  public Phrasing with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(words);
    all.putAll(more);
    return new Phrasing(draw, all);
  }

  /** Whether every word of a pattern is known. */
  public boolean knows(Pattern pattern) {
    return words.keySet().containsAll(pattern.names());
  }

  /**
   * The patterns filled in the order in which they are preferred, without those that do not fit.
   */
  public List<String> all(String purpose, List<Pattern> patterns, int most) {
    return draw.within(purpose).order(patterns).stream()
        .filter(this::knows)
        .map(pattern -> pattern.fill(words))
        .filter(text -> OwnWords.length(text) <= most)
        .toList();
  }

  /** One of the patterns that fits; if none does, one is shortened; empty if no words are known. */
  public Optional<String> say(String purpose, List<Pattern> patterns, int most) {
    return all(purpose, patterns, most).stream()
        .findFirst()
        .or(
            () ->
                draw.within(purpose).order(patterns).stream()
                    .filter(this::knows)
                    .findFirst()
                    .map(pattern -> OwnWords.shortened(pattern.fill(words), most)));
  }
}
