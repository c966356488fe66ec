package org.viralstack.studio.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.auth.runtime.Ids;

class DirectoryStoreTest extends ObjectStoreContract {
  @TempDir Path root;

  @Override
  ObjectStore store() throws IOException {
    return new DirectoryStore(root, new Ids());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "..",
        "a/..",
        "a/../b",
        "../a",
        "a//b",
        "a/",
        ".hidden",
        "a/.b",
        "a\\b",
        "a\0b",
        "a b",
        "ä",
        "-a",
        "a/%2e%2e/b"
      })
  void keyThatCouldLeadElsewhereIsNoKey(String key) {
    assertThat(ObjectKey.parse(key)).isEmpty();
  }

  @Test
  void putThatFailsLeavesNothing() throws IOException {
    assertThatThrownBy(() -> store().put(own.child("a"), MediaType.PNG, root.resolve("missing")))
        .isInstanceOf(IOException.class);

    try (Stream<Path> left = Files.walk(root)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void whatWasNeverFinishedIsRemovedWhenItIsOldAndNothingElse() throws IOException {
    DirectoryStore store = new DirectoryStore(root, new Ids());
    Instant limit = Instant.parse("2031-01-01T00:00:00Z");
    Path unfinished = root.resolve("unfinished");
    Path old = Files.writeString(unfinished.resolve("put_old"), "half");
    Path young = Files.writeString(unfinished.resolve("put_young"), "half");
    Files.setLastModifiedTime(old, FileTime.from(limit.minusSeconds(1)));
    Files.setLastModifiedTime(young, FileTime.from(limit));
    store.put(own.child("a"), MediaType.JSON, source("x"));

    store.removeUnfinished(limit);

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(store.open(own.child("a"))).isPresent();
  }

  @Test
  void directoriesThatHaveBecomeEmptyAreRemoved() throws IOException {
    Path source = Files.writeString(root.resolve("source"), "x");
    store().put(own.child("a").child("b"), MediaType.PNG, source);
    store().delete(own.child("a").child("b"));

    assertThat(root.resolve("files")).isEmptyDirectory();
  }

  @Test
  void fileOfAnotherFormIsNotHandedOut() throws IOException {
    ObjectStore store = store();
    Files.writeString(root.resolve("files").resolve(own.value()), "<html>");

    assertThatThrownBy(() -> store.open(own)).isInstanceOf(IOException.class);
  }

  @Test
  void writersAndRemoversOfOneDirectoryDoNotDisturbEachOther() throws Exception {
    ObjectStore store = store();
    Path source = Files.writeString(root.resolve("source"), "x");
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> work =
          IntStream.range(0, 200)
              .<Callable<Boolean>>mapToObj(
                  i ->
                      () -> {
                        ObjectKey key = own.child("deep").child("f" + i);
                        store.put(key, MediaType.JSON, source);
                        store.delete(key);
                        return store.open(key).isEmpty();
                      })
              .toList();
      assertThat(threads.invokeAll(work)).extracting(Future::get).containsOnly(true);
    }
    assertThat(store.list(own, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void readerGetsOneWholeContentWhileOthersWrite() throws Exception {
    ObjectStore store = store();
    List<Path> sources = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      sources.add(source(String.valueOf(i).repeat(100_000 + i)));
    }
    store.put(own.child("a"), MediaType.JSON, sources.getFirst());
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> work = new ArrayList<>();
      IntStream.range(0, 40)
          .forEach(
              i -> {
                work.add(
                    () -> {
                      store.put(own.child("a"), MediaType.JSON, sources.get(i % 4));
                      return true;
                    });
                work.add(
                    () -> {
                      byte[] seen = content(store, own.child("a"));
                      return seen.length == 100_000 + (seen[0] - '0')
                          && new String(seen, UTF_8).chars().allMatch(c -> c == seen[0]);
                    });
              });
      assertThat(threads.invokeAll(work)).extracting(Future::get).containsOnly(true);
    }
  }
}
