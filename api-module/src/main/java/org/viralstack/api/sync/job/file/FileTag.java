package org.viralstack.api.sync.job.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.viralstack.studio.file.ObjectKey;

/**
 * The strong entity tag of a file. It stands for the file's key, since a finished file never
 * changes under its key.
 *
 * @param value as it stands in headers, with its quotes
 */
record FileTag(String value) {
  static FileTag of(ObjectKey key) {
    return new FileTag(
        "\"%s\"".formatted(UUID.nameUUIDFromBytes(key.value().getBytes(StandardCharsets.UTF_8))));
  }

  /**
   * The part that a client wants, unless it holds parts of another file (RFC 9110, 13.1.5); a date
   * never suffices, as files have none.
   *
   * @param range as the client sent it, if it did
   * @param ifRange as the client sent it, if it did
   */
  Optional<String> part(@Nullable String range, @Nullable String ifRange) {
    return ifRange == null || ifRange.strip().equals(value)
        ? Optional.ofNullable(range)
        : Optional.empty();
  }
}
