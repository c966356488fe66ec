package org.viralstack.studio.movie;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The JSON Schema (draft 2020-12) of a movie, for editors and for checks before a call. */
public final class MovieSchema {
  private static final String FILE = "movie.schema.json";

  private MovieSchema() {}

  /** The schema as JSON. */
  public static String text() {
    try (InputStream in = MovieSchema.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
