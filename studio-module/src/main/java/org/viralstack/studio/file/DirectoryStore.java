package org.viralstack.studio.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.viralstack.auth.runtime.Ids;

/**
 * Keeps files in a directory, each with its type in front of its content, so that both change in
 * one step. New content is written beside the files, brought to the disk and then moved to its
 * place.
 */
final class DirectoryStore implements ObjectStore {
  private static final int MOST_TRIES = 10;

  private static final String PREFIX = "put_";

  private final Path files;
  private final Path unfinished;
  private final Ids ids;

  /** Makes the directories where they are missing. */
  DirectoryStore(Path root, Ids ids) throws IOException {
    this.files = Files.createDirectories(root.resolve("files")).toRealPath();
    this.unfinished = Files.createDirectories(root.resolve("unfinished")).toRealPath();
    this.ids = ids;
  }

  @Override
  public void put(ObjectKey key, MediaType type, Path source) throws IOException {
    Path written = unfinished.resolve(ids.next(PREFIX));
    try {
      TypedFile.write(written, type, source);
      move(written, place(key));
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** Removes what was begun before {@code limit} by nodes that have died since. */
  void removeUnfinished(Instant limit) throws IOException {
    try (Stream<Path> found = Files.list(unfinished)) {
      for (Path path : found.toList()) {
        if (path.getFileName().toString().startsWith(PREFIX) && isOlder(path, limit)) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private static boolean isOlder(Path path, Instant limit) throws IOException {
    try {
      return Files.getLastModifiedTime(path).toInstant().isBefore(limit);
    } catch (NoSuchFileException finishedMeanwhile) {
      return false;
    }
  }

  private void move(Path written, Path place) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Files.createDirectories(above(place));
        Files.move(written, place, ATOMIC_MOVE, REPLACE_EXISTING);
        sync(above(place));
        return;
      } catch (NoSuchFileException | FileAlreadyExistsException removedMeanwhile) {
        // Another thread has tidied the empty directory away between two steps.
        if (attempt == MOST_TRIES) {
          throw removedMeanwhile;
        }
      }
    }
  }

  @Override
  public Optional<StoredObject> open(ObjectKey key) throws IOException {
    try {
      return Optional.of(TypedFile.read(key, place(key)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  @Override
  public OptionalLong length(ObjectKey key) throws IOException {
    Optional<StoredObject> found = open(key);
    if (found.isEmpty()) {
      return OptionalLong.empty();
    }
    try (StoredObject file = found.get()) {
      return OptionalLong.of(file.length());
    }
  }

  @Override
  public Optional<StoredObject> open(ObjectKey key, long first, long length) throws IOException {
    try {
      return Optional.of(TypedFile.read(key, place(key), first, length));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(ObjectKey key) throws IOException {
    Path place = place(key);
    if (Files.isDirectory(place) || !Files.deleteIfExists(place)) {
      return;
    }
    sync(above(place));
    tidy(above(place));
  }

  private void tidy(Path emptied) throws IOException {
    try {
      for (Path at = emptied; !at.equals(files); at = above(at)) {
        Files.delete(at);
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException busy) {
      return;
    }
  }

  @Override
  public List<ObjectKey> list(ObjectKey directory, Optional<ObjectKey> after, int limit)
      throws IOException {
    List<ObjectKey> found = new ArrayList<>();
    collect(directory, after, limit, found);
    return List.copyOf(found);
  }

  private void collect(
      ObjectKey directory, Optional<ObjectKey> after, int limit, List<ObjectKey> found)
      throws IOException {
    for (Path child : children(place(directory))) {
      ObjectKey key = directory.child(child.getFileName().toString());
      if (found.size() == limit) {
        return;
      }
      if (!Files.isDirectory(child)) {
        if (after.isEmpty() || key.compareTo(after.get()) > 0) {
          found.add(key);
        }
      } else if (after.isEmpty() || !isPassed(key, after.get())) {
        collect(key, after, limit, found);
      }
    }
  }

  /** Tells whether everything below a directory comes before {@code last}. */
  private static boolean isPassed(ObjectKey directory, ObjectKey last) {
    return (directory + "/").compareTo(last.value()) < 0 && !last.isBelow(directory);
  }

  /** In the order of whole keys, in which a directory counts with the slash behind its name. */
  private static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children
          .sorted(
              Comparator.comparing(
                  child -> child.getFileName() + (Files.isDirectory(child) ? "/" : "")))
          .toList();
    } catch (NoSuchFileException | NotDirectoryException none) {
      return List.of();
    }
  }

  /** A key holds no word that leads upwards, and this proves it once more. */
  private Path place(ObjectKey key) {
    Path place = files.resolve(key.value()).normalize();
    if (!place.startsWith(files) || place.equals(files)) {
      throw new IllegalArgumentException("the key leads out of the store");
    }
    return place;
  }

  private static Path above(Path place) {
    return Objects.requireNonNull(place.getParent(), "nothing is kept at the root");
  }

  /** Brings the names on the way to a file to the disk, which may be new as well. */
  private void sync(Path directory) throws IOException {
    for (Path at = directory; ; at = above(at)) {
      try (FileChannel channel = FileChannel.open(at, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (NoSuchFileException tidiedAwayMeanwhile) {
        // What is above it tells that it is gone.
      }
      if (at.equals(files)) {
        return;
      }
    }
  }
}
