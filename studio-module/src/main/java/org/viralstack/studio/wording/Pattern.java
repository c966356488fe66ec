package org.viralstack.studio.wording;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * A text with words to fill in, such as {@code Meet {app}}.
 *
 * @param text with each word's name, of small letters, digits and underscores, in braces
 * @param names the names in it
 */
public record Pattern(String text, Set<String> names) {
  private static final java.util.regex.Pattern WORD =
      java.util.regex.Pattern.compile("\\{([a-z][a-z0-9_]{0,31})}");

  public Pattern {
    names = Set.copyOf(names);
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when the text is blank or has a brace that belongs to no name
   */
  public static Pattern of(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("is blank");
    }
    String rest = WORD.matcher(text).replaceAll("");
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      throw new IllegalArgumentException(
          "has a brace that is not part of a {name} of small letters, digits and underscores");
    }
    return new Pattern(
        text, WORD.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet()));
  }

  /**
   * Puts the words in.
   *
   * @throws IllegalArgumentException when one is missing
   */
  public String fill(Map<String, String> words) {
    return WORD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(word(match, words)));
  }

  private static String word(MatchResult match, Map<String, String> words) {
    String word = words.get(match.group(1));
    if (word == null) {
      throw new IllegalArgumentException("no word for {" + match.group(1) + "}");
    }
    return word;
  }
}
