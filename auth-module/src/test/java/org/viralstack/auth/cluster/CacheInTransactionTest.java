package org.viralstack.auth.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CacheInTransactionTest {
  private final ThreadLocal<Boolean> inTransaction = ThreadLocal.withInitial(() -> false);
  private final CoherentCache<String> cache =
      new CoherentCache<>(() -> true, inTransaction::get, 10, 10, Duration.ofMinutes(1));

  @Test
  void whoHoldsAConnectionDoesNotWaitForAReaderThatNeedsOne() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch connection = new CountDownLatch(1);
    CompletableFuture<Optional<String>> reader =
        CompletableFuture.supplyAsync(
            () ->
                cache.get(
                    "key",
                    key -> {
                      waiting.countDown();
                      return awaited(connection) ? Optional.of("committed") : Optional.empty();
                    }));
    waiting.await();
    inTransaction.set(true);

    assertThat(cache.get("key", key -> Optional.of("own"))).contains("own");

    connection.countDown();
    assertThat(reader.get(10, TimeUnit.SECONDS)).contains("committed");
  }

  @Test
  void whatATransactionSeesIsNotRememberedForOthers() {
    inTransaction.set(true);
    cache.get("key", key -> Optional.of("not committed"));
    cache.get("absent", key -> Optional.empty());
    inTransaction.set(false);

    assertThat(cache.get("key", key -> Optional.of("committed"))).contains("committed");
    assertThat(cache.get("absent", key -> Optional.of("committed"))).contains("committed");
  }

  @Test
  void whatIsRememberedIsAnsweredWithoutALookForATransaction() {
    CoherentCache<String> asked =
        new CoherentCache<>(() -> true, this::askedForTheFirstTime, 10, 10, Duration.ofMinutes(1));
    asked.get("key", key -> Optional.of("value"));

    assertThat(asked.get("key", key -> Optional.empty())).contains("value");
  }

  private boolean askedForTheFirstTime() {
    assertThat(inTransaction.get()).isFalse();
    inTransaction.set(true);
    return false;
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
