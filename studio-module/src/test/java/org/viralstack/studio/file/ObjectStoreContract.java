package org.viralstack.studio.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.runtime.Ids;

/** What every home of files promises. */
abstract class ObjectStoreContract {
  private static final Ids IDS = new Ids();

  @TempDir Path local;

  /** A directory of the store that no other test uses. */
  final ObjectKey own = new ObjectKey(IDS.next("test_"));

  abstract ObjectStore store() throws IOException;

  final Path source(byte[] content) throws IOException {
    return Files.write(local.resolve(IDS.next("source_")), content);
  }

  final Path source(String content) throws IOException {
    return source(content.getBytes(UTF_8));
  }

  static byte[] content(ObjectStore store, ObjectKey key) throws IOException {
    try (StoredObject stored = store.open(key).orElseThrow()) {
      return stored.content().readAllBytes();
    }
  }

  @Test
  void contentTypeAndLengthAreKept() throws IOException {
    byte[] content = new byte[3_000_000];
    new Random(7).nextBytes(content);
    store().put(own.child("a.png"), MediaType.PNG, source(content));

    try (StoredObject stored = store().open(own.child("a.png")).orElseThrow()) {
      assertThat(stored.type()).isEqualTo(MediaType.PNG);
      assertThat(stored.length()).isEqualTo(content.length);
      assertThat(stored.content().readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void partIsReadAlone() throws IOException {
    byte[] content = new byte[300_000];
    new Random(7).nextBytes(content);
    ObjectKey key = own.child("a.mp4");
    store().put(key, MediaType.MP4, source(content));

    assertThat(store().length(key)).hasValue(content.length);
    try (StoredObject part = store().open(key, 200_000, 1_000).orElseThrow()) {
      assertThat(part.type()).isEqualTo(MediaType.MP4);
      assertThat(part.length()).isEqualTo(1_000);
      assertThat(part.content().readAllBytes())
          .isEqualTo(Arrays.copyOfRange(content, 200_000, 201_000));
    }
    try (StoredObject end = store().open(key, 299_999, 9).orElseThrow()) {
      assertThat(end.length()).isEqualTo(1);
      assertThat(end.content().read()).isEqualTo(Byte.toUnsignedInt(content[299_999]));
      assertThat(end.content().read()).isNegative();
    }
  }

  @Test
  void emptyFileIsAFile() throws IOException {
    store().put(own.child("empty.json"), MediaType.JSON, source(""));

    assertThat(content(store(), own.child("empty.json"))).isEmpty();
  }

  @Test
  void whatIsNotThereIsEmpty() throws IOException {
    store().put(own.child("a").child("b.zip"), MediaType.ZIP, source("b"));

    assertThat(store().open(own.child("nothing"))).isEmpty();
    assertThat(store().open(own.child("nothing"), 0, 1)).isEmpty();
    assertThat(store().length(own.child("nothing"))).isEmpty();
    assertThat(store().list(own.child("nothing"), Optional.empty(), 10)).isEmpty();
  }

  @Test
  void laterContentReplacesEarlierWithItsType() throws IOException {
    store().put(own.child("a"), MediaType.JSON, source("long content"));
    store().put(own.child("a"), MediaType.ZIP, source("short"));

    try (StoredObject stored = store().open(own.child("a")).orElseThrow()) {
      assertThat(stored.type()).isEqualTo(MediaType.ZIP);
      assertThat(stored.content()).hasContent("short");
    }
  }

  @Test
  void deletedFileIsGoneAndDeletingItAgainIsHarmless() throws IOException {
    store().put(own.child("a"), MediaType.JSON, source("x"));
    store().delete(own.child("a"));
    store().delete(own.child("a"));

    assertThat(store().open(own.child("a"))).isEmpty();
    assertThat(store().list(own, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void listIsInTheOrderOfKeysAndInPages() throws IOException {
    List<ObjectKey> keys =
        List.of("a-b", "a.b", "a/b/c", "a/d", "a0", "b").stream()
            .map(name -> new ObjectKey(own + "/" + name))
            .toList();
    for (ObjectKey key : keys.reversed()) {
      store().put(key, MediaType.JSON, source("x"));
    }
    store().put(new ObjectKey(own + "-neighbour/x"), MediaType.JSON, source("x"));

    List<ObjectKey> listed = new ArrayList<>();
    List<ObjectKey> page = store().list(own, Optional.empty(), 2);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      listed.addAll(page);
      page = store().list(own, Optional.of(listed.getLast()), 2);
    }
    assertThat(listed).isEqualTo(keys);
  }

  @Test
  void deletingADirectoryLeavesItsNeighbours() throws IOException {
    ObjectKey neighbour = new ObjectKey(own + "-neighbour/x");
    store().put(neighbour, MediaType.JSON, source("x"));
    store().put(own.child("a").child("b"), MediaType.JSON, source("x"));
    store().put(own.child("c"), MediaType.JSON, source("x"));
    store().deleteAll(own);

    assertThat(store().list(own, Optional.empty(), 10)).isEmpty();
    assertThat(store().open(neighbour)).isPresent();
  }
}
