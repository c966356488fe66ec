package org.viralstack.render.movie.layer;

/**
 * Where a layer's file comes from, as it was written: {@code https:}, {@code data:} or {@code
 * asset:}. Only a name; whether it may be fetched is decided elsewhere, and the engine is given
 * files.
 */
public record SourceRef(String src) {
  /** Long enough for small files as {@code data:}. */
  public static final int MAX_LENGTH = 4_000_000;

  /**
   * @throws IllegalArgumentException when it is empty or longer than {@link #MAX_LENGTH}
   */
  public SourceRef {
    if (src.isEmpty() || src.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "A src is not empty and has at most " + MAX_LENGTH + " characters");
    }
  }

  /** Short, since a {@code data:} source holds its whole file. */
  @Override
  public String toString() {
    return src.length() <= 80 ? src : src.substring(0, 80) + "…";
  }
}
