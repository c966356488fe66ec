package org.viralstack.studio.project;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client calls a project; its own word, kept as it is given.
 *
 * @param value 1 to {@value #LONGEST} characters without control characters and without blanks at
 *     its ends
 */
public record ProjectKey(String value) {
  public static final int LONGEST = 100;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\ud800-\\udfff]");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public ProjectKey {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not the name of a project");
    }
  }

  /** Parses foreign input; empty when no project can be called that. */
  public static Optional<ProjectKey> parse(String value) {
    return isValid(value) ? Optional.of(new ProjectKey(value)) : Optional.empty();
  }

  private static boolean isValid(String value) {
    return !value.isEmpty()
        && value.codePointCount(0, value.length()) <= LONGEST
        && value.strip().equals(value)
        && !CONTROL.matcher(value).find();
  }

  @Override
  public String toString() {
    return value;
  }
}
