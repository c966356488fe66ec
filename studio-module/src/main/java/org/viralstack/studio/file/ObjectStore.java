package org.viralstack.studio.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps files. Safe for use by many threads and nodes: whoever opens a file gets one whole content,
 * the one before or the one after a change at the same moment.
 */
public interface ObjectStore {
  /** The most keys that one question lists. */
  int LONGEST_LIST = 1_000;

  /**
   * Keeps a copy of a local file, in place of what had the key before. When this returns, the copy
   * outlives a loss of power.
   *
   * @param key which is not the directory of another file, nor below another file
   * @throws IOException when it cannot be kept; then nothing has changed
   */
  void put(ObjectKey key, MediaType type, Path source) throws IOException;

  /** The file with this key; empty when there is none. */
  Optional<StoredObject> open(ObjectKey key) throws IOException;

  /** How many bytes the file with this key has; empty when there is none. */
  OptionalLong length(ObjectKey key) throws IOException;

  /**
   * A part of the file with this key, and no more of it is read; empty when there is none.
   *
   * @param first byte of the part, counted from 0
   * @param length at least 1; the part ends where the file does, at the latest
   */
  Optional<StoredObject> open(ObjectKey key, long first, long length) throws IOException;

  /** Removes a file; there may be none. */
  void delete(ObjectKey key) throws IOException;

  /**
   * Lists the files below {@code directory} in the order of their keys.
   *
   * @param after only keys behind this one, to go on where the last list ended; empty to begin
   * @param limit 1 to {@value #LONGEST_LIST}
   */
  List<ObjectKey> list(ObjectKey directory, Optional<ObjectKey> after, int limit)
      throws IOException;

  /** Removes every file below {@code directory}. */
  default void deleteAll(ObjectKey directory) throws IOException {
    List<ObjectKey> found = list(directory, Optional.empty(), LONGEST_LIST);
    while (!found.isEmpty()) {
      for (ObjectKey key : found) {
        delete(key);
      }
      found = list(directory, Optional.of(found.getLast()), LONGEST_LIST);
    }
  }
}
