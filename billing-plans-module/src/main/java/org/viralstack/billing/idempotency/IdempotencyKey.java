package org.viralstack.billing.idempotency;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caller calls one piece of work, so that asking for it again does not do it again.
 *
 * @param value 1 to {@value #LONGEST} characters of printable ASCII
 */
public record IdempotencyKey(String value) {
  public static final int LONGEST = 255;

  private static final Pattern KEY = Pattern.compile("[ -~]{1," + LONGEST + "}");

  /** A structured field's string (RFC 8941): quotes and backslashes are escaped, nothing else. */
  private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*)\"");

  /** A comma may come from two headers that were joined on the way, so it must be quoted. */
  private static final Pattern BARE = Pattern.compile("[!-~&&[^\",;\\\\]]+");

  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  /** Longer ones cannot be keys, also if every character is escaped. */
  private static final int LONGEST_FORM = 2 * LONGEST + 2;

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public IdempotencyKey {
    if (!KEY.matcher(value).matches()) {
      throw new IllegalArgumentException("not an idempotency key");
    }
  }

  /**
   * Reads the value of a header: a quoted string, or the bare key where that is without quotes,
   * backslashes, commas, semicolons and blanks. Both forms of a key are the same key. Empty when it
   * is neither.
   */
  public static Optional<IdempotencyKey> parse(String header) {
    String text = header.strip();
    if (text.length() > LONGEST_FORM) {
      return Optional.empty();
    }
    return (BARE.matcher(text).matches() ? Optional.of(text) : unquoted(text))
        .filter(value -> KEY.matcher(value).matches())
        .map(IdempotencyKey::new);
  }

  private static Optional<String> unquoted(String text) {
    return QUOTED.matcher(text).matches()
        ? Optional.of(ESCAPED.matcher(text.substring(1, text.length() - 1)).replaceAll("$1"))
        : Optional.empty();
  }
}
