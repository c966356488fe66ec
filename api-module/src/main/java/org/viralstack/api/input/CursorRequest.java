package org.viralstack.api.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;

/**
 * Which part of a list is asked for that goes on where another ended, so that it stays the same
 * while the list grows.
 *
 * @param after the last one of the part before; empty to begin
 * @param limit how many
 */
public record CursorRequest<T>(Optional<T> after, int limit) {
  private static final int LONGEST = 1_024;

  /**
   * Reads {@code limit} and {@code cursor} of a query.
   *
   * @param parser reads what was given to {@link #cursor}; empty where that cannot be
   * @throws Refused when one of them is none
   */
  public static <T> CursorRequest<T> of(
      MultivaluedMap<String, String> query,
      int defaultLimit,
      int maxLimit,
      Function<String, Optional<T>> parser) {
    int limit = PageRequest.of(query, defaultLimit, maxLimit).limit();
    String cursor = query.getFirst("cursor");
    if (cursor == null) {
      return new CursorRequest<>(Optional.empty(), limit);
    }
    Optional<T> after = decoded(cursor).flatMap(parser);
    if (after.isEmpty()) {
      throw new Refused(
          new Refusal.Invalid(
              List.of(new FieldProblem("cursor", "must be the nextCursor of an answer"))));
    }
    return new CursorRequest<>(after, limit);
  }

  /** What leads to the part behind {@code last}; null where there is none. */
  public static @Nullable String cursor(Optional<String> last) {
    return last.map(
            text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)))
        .orElse(null);
  }

  private static Optional<String> decoded(String cursor) {
    if (cursor.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor.getBytes(UTF_8));
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException | CharacterCodingException odd) {
      return Optional.empty();
    }
  }
}
