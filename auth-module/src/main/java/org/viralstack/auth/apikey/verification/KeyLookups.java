package org.viralstack.auth.apikey.verification;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.viralstack.auth.runtime.Service;

/**
 * Asks the database for keys on a few threads of its own. So keys that are only guessed never take
 * more than {@value #MOST_AT_ONCE} connections, and a database that hangs, of which even the
 * driver's own time limit knows nothing, never keeps a call waiting.
 */
@Service
class KeyLookups {
  static final int MOST_AT_ONCE = 8;

  /** What waits in the queue is asked within the patience, unless the database is slow. */
  private static final int MOST_WAITING = 256;

  static final Duration PATIENCE = Duration.ofSeconds(2);

  private final KeyRecords records;
  private final ThreadPoolExecutor threads;

  @Inject
  KeyLookups(KeyRecords records) {
    this.records = records;
    this.threads =
        new ThreadPoolExecutor(
            MOST_AT_ONCE,
            MOST_AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("viralstack-key-lookup-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Finds a key that was made and not deleted.
   *
   * @throws IllegalStateException when the database does not answer in time, or is asked too much
   */
  Optional<KeyRecord> find(String hash) {
    Future<Optional<KeyRecord>> lookup = begin(hash);
    try {
      return lookup.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw new IllegalStateException("the database does not answer in time", slow);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("the database does not answer", failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the database was asked", interrupted);
    } finally {
      // What still waits is for nobody any more.
      lookup.cancel(true);
    }
  }

  private Future<Optional<KeyRecord>> begin(String hash) {
    try {
      return threads.submit(() -> records.find(hash));
    } catch (RejectedExecutionException full) {
      throw new IllegalStateException("too many keys are looked up at once", full);
    }
  }

  @PreDestroy
  void end() {
    threads.shutdownNow();
  }
}
