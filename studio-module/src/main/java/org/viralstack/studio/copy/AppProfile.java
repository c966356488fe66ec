package org.viralstack.studio.copy;

import java.util.List;
import java.util.Optional;
import org.viralstack.studio.wording.OwnWords;

/**
 * An app in its owner's words, cleaned so that each fits into a sentence: one line, no control
 * characters, no stop at the end.
 *
 * @param name shortened to {@value #LONGEST_NAME} characters; {@value #NAMELESS} where nothing of
 *     it can be written
 * @param niche the key of a niche, also of one that is unknown
 * @param language a BCP 47 tag
 * @param audience whom it is for, shortened to {@value #LONGEST_AUDIENCE}
 * @param valueProps what it is good for, each shortened to {@value #LONGEST_VALUE}; the first
 *     {@value #MOST_VALUES}
 */
public record AppProfile(
    String name,
    String niche,
    String language,
    Optional<String> audience,
    List<String> valueProps) {
  public static final String NAMELESS = "App";
  public static final int LONGEST_NAME = 40;
  public static final int LONGEST_AUDIENCE = 48;
  public static final int LONGEST_VALUE = 70;
  public static final int MOST_VALUES = 12;

  public AppProfile {
    name = OwnWords.shortened(OwnWords.line(name), LONGEST_NAME);
    if (name.isEmpty()) {
      name = NAMELESS;
    }
    audience =
        audience
            .map(text -> OwnWords.phrase(text, LONGEST_AUDIENCE))
            .filter(text -> !text.isEmpty());
    valueProps =
        valueProps.stream()
            .map(text -> OwnWords.capitalized(OwnWords.phrase(text, LONGEST_VALUE)))
            .filter(text -> !text.isEmpty())
            .distinct()
            .limit(MOST_VALUES)
            .toList();
  }
}
