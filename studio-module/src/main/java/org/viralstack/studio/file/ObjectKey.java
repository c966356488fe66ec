package org.viralstack.studio.file;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a file in the store.
 *
 * @param value 1 to 20 words parted by slashes, at most {@value #LONGEST} characters; a word has 1
 *     to 100 ASCII letters, digits, dots, underscores and hyphens and begins with no dot or hyphen
 */
public record ObjectKey(String value) implements Comparable<ObjectKey> {
  public static final int LONGEST = 512;
  private static final String WORD = "[A-Za-z0-9_][A-Za-z0-9._-]{0,99}";
  private static final Pattern FORM = Pattern.compile(WORD + "(/" + WORD + "){0,19}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public ObjectKey {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not the key of a file");
    }
  }

  /** Parses foreign input; empty when no file can have this key. */
  public static Optional<ObjectKey> parse(String value) {
    return isValid(value) ? Optional.of(new ObjectKey(value)) : Optional.empty();
  }

  private static boolean isValid(String value) {
    return value.length() <= LONGEST && FORM.matcher(value).matches();
  }

  /** The key of a file below this one, as in a directory. */
  public ObjectKey child(String word) {
    return new ObjectKey(value + "/" + word);
  }

  /** Tells whether this is a file below {@code directory}. */
  public boolean isBelow(ObjectKey directory) {
    return value.startsWith(directory.value + "/");
  }

  @Override
  public int compareTo(ObjectKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
