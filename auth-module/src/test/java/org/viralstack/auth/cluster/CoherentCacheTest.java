package org.viralstack.auth.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CoherentCacheTest {
  private static final int THREADS = 16;

  private final AtomicInteger stored = new AtomicInteger();
  private final AtomicInteger reads = new AtomicInteger();
  private volatile boolean trusted = true;
  private final CoherentCache<Integer> cache =
      new CoherentCache<>(() -> trusted, 1_000, 100, Duration.ofMinutes(1));
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @Test
  void whatIsRememberedIsNotReadAgain() {
    for (int i = 0; i < 100; i++) {
      assertThat(cache.get("key", this::read)).contains(0);
    }
    assertThat(reads).hasValue(1);
  }

  @Test
  void whatIsAbsentIsNotReadAgainEither() {
    for (int i = 0; i < 100; i++) {
      assertThat(cache.get("key", this::absent)).isEmpty();
    }
    assertThat(reads).hasValue(1);
  }

  @Test
  void anAbsenceIsForgottenSoThatWhatWasMadeIsFound() {
    cache.get("key", this::absent);
    cache.forget("key");
    assertThat(cache.get("key", this::read)).contains(0);
  }

  @Test
  void guessesDoNotPushOutWhatIsPresent() {
    for (int i = 0; i < 1_000; i++) {
      cache.get("present" + i, this::read);
    }
    for (int i = 0; i < 50_000; i++) {
      cache.get("guess" + i, this::absent);
    }
    reads.set(0);
    for (int i = 0; i < 1_000; i++) {
      cache.get("present" + i, this::read);
    }
    assertThat(reads).hasValue(0);
  }

  @Test
  void withoutTrustEveryQuestionIsReadAndNothingRemembered() {
    cache.get("key", this::read);
    trusted = false;
    stored.set(7);
    assertThat(cache.get("key", this::read)).contains(7);
    assertThat(cache.get("other", this::read)).contains(7);
    trusted = true;
    stored.set(8);
    assertThat(cache.get("other", this::read)).contains(8);
  }

  @Test
  void ofManyThatAskAtOnceOneReads() throws Exception {
    CountDownLatch all = new CountDownLatch(THREADS);
    List<Future<Optional<Integer>>> answers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      answers.add(
          threads.submit(
              () -> {
                all.countDown();
                all.await();
                return cache.get("key", this::slowRead);
              }));
    }
    for (Future<Optional<Integer>> answer : answers) {
      assertThat(answer.get(10, TimeUnit.SECONDS)).contains(0);
    }
    assertThat(reads).hasValue(1);
  }

  @Test
  void aReaderThatFailsLeavesNothingBehind() {
    Function<String, Optional<Integer>> failing =
        key -> {
          throw new IllegalStateException("no database");
        };
    assertThatThrownBy(() -> cache.get("key", failing)).hasMessage("no database");
    assertThat(cache.get("key", this::read)).contains(0);
  }

  @Test
  void whatWasReadBeforeTheForgettingIsNotRememberedAfterIt() throws Exception {
    CountDownLatch hasRead = new CountDownLatch(1);
    CountDownLatch mayReturn = new CountDownLatch(1);
    Future<Optional<Integer>> early =
        threads.submit(
            () ->
                cache.get(
                    "key",
                    key -> {
                      Optional<Integer> value = read(key);
                      hasRead.countDown();
                      await(mayReturn);
                      return value;
                    }));
    hasRead.await();
    stored.set(1);
    cache.forget("key");
    // A later question does not join the early reader, whose value is out of date.
    assertThat(cache.get("key", this::read)).contains(1);
    mayReturn.countDown();
    assertThat(early.get(10, TimeUnit.SECONDS)).contains(0);
    assertThat(cache.get("key", this::read)).contains(1);
  }

  @Test
  void whatWasReadBeforeAllWasForgottenIsNotRememberedAfterIt() throws Exception {
    CountDownLatch hasRead = new CountDownLatch(1);
    CountDownLatch mayReturn = new CountDownLatch(1);
    Future<Optional<Integer>> early =
        threads.submit(
            () ->
                cache.get(
                    "key",
                    key -> {
                      Optional<Integer> value = read(key);
                      hasRead.countDown();
                      await(mayReturn);
                      return value;
                    }));
    hasRead.await();
    stored.set(1);
    cache.forgetAll();
    mayReturn.countDown();
    early.get(10, TimeUnit.SECONDS);
    assertThat(cache.get("key", this::read)).contains(1);
  }

  @Test
  void underRacingReadersNothingOldIsEverSeenAfterAForgetting() throws Exception {
    AtomicInteger promised = new AtomicInteger();
    AtomicInteger questions = new AtomicInteger();
    List<Future<?>> readers = new ArrayList<>();
    for (int i = 0; i < THREADS - 1; i++) {
      readers.add(
          threads.submit(
              () -> {
                while (promised.get() < 20_000) {
                  int atLeast = promised.get();
                  assertThat(cache.get("key", this::jitteryRead).orElseThrow())
                      .isGreaterThanOrEqualTo(atLeast);
                  questions.incrementAndGet();
                }
              }));
    }
    for (int version = 1; version <= 20_000; version++) {
      stored.set(version); // the commit
      if (version % 100 == 0) {
        cache.forgetAll();
      } else {
        cache.forget("key");
      }
      promised.set(version); // the answer
    }
    for (Future<?> reader : readers) {
      reader.get(30, TimeUnit.SECONDS);
    }
    assertThat(questions.get()).isGreaterThan(reads.get());
  }

  private Optional<Integer> read(String key) {
    reads.incrementAndGet();
    return Optional.of(stored.get());
  }

  private Optional<Integer> absent(String key) {
    reads.incrementAndGet();
    return Optional.empty();
  }

  private Optional<Integer> slowRead(String key) {
    Optional<Integer> value = read(key);
    pause(50_000_000);
    return value;
  }

  private Optional<Integer> jitteryRead(String key) {
    Optional<Integer> value = read(key);
    pause(ThreadLocalRandom.current().nextInt(20_000));
    return value;
  }

  private static void pause(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      Thread.yield();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
