package org.viralstack.studio.template;

import java.util.List;
import java.util.Optional;
import org.viralstack.studio.wording.OwnWords;

/**
 * What a caller may decide about a template.
 *
 * @param name of small letters, digits and underscores, up to 32
 * @param required whether the caller must set it; otherwise the default holds, or the text source
 *     picks a value
 * @param defaultValue what holds when the caller sets nothing
 * @param allowed the only values; empty where any is allowed
 * @param suggestions for the text source; used where there is neither default nor allowed values
 */
public record Variable(
    String name,
    boolean required,
    Optional<String> defaultValue,
    List<String> allowed,
    Suggestions suggestions) {
  public static final int LONGEST_VALUE = 60;

  public Variable {
    allowed = List.copyOf(allowed);
  }

  /** Whether a caller may set this: one of the allowed values, or any short line. */
  public boolean allows(String value) {
    return allowed.isEmpty() ? isLine(value) : allowed.contains(value);
  }

  static boolean isLine(String value) {
    return !value.isEmpty()
        && OwnWords.length(value) <= LONGEST_VALUE
        && OwnWords.line(value).equals(value);
  }
}
