package org.viralstack.auth.cluster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.storage.CurrentTransaction;

/**
 * Remembers what the database said, bounded, in step with the other nodes. An {@link
 * InvalidationListener} passes what it is told on to {@link #forget} and {@link #forgetAll}.
 *
 * <p>That something is absent is remembered too, but apart and briefly, so that guesses cannot push
 * out what is present. While the node is not trusted, every question goes to the database.
 *
 * <p>For use by many threads; of several that ask for the same at once, one reads. One that is in a
 * transaction reads for itself: it may hold the very connection that another reader waits for, and
 * what it sees is not for others before its commit.
 */
public final class CoherentCache<V> {
  private static final long LONGEST_WAIT_SECONDS = 5;

  private final BooleanSupplier trusted;
  private final BooleanSupplier inTransaction;
  private final Cache<String, V> present;
  private final Cache<String, Boolean> absent;

  /** Who reads right now. A reader that finds itself removed must not remember what it read. */
  private final ConcurrentMap<String, CompletableFuture<Optional<V>>> reading =
      new ConcurrentHashMap<>();

  /**
   * @param mostPresent how many present values to remember
   * @param mostAbsent how many absences to remember
   * @param absentFor for how long
   */
  public CoherentCache(
      Invalidations invalidations, int mostPresent, int mostAbsent, Duration absentFor) {
    this(invalidations.trust(), CurrentTransaction::isOpen, mostPresent, mostAbsent, absentFor);
  }

  /**
   * As the other, for what need not be in step to be right, or has its own reason for trust.
   *
   * @param trusted asked before each use of what is remembered
   */
  public CoherentCache(
      BooleanSupplier trusted, int mostPresent, int mostAbsent, Duration absentFor) {
    this(trusted, CurrentTransaction::isOpen, mostPresent, mostAbsent, absentFor);
  }

  /**
   * @param inTransaction asked by a thread that does not find something remembered
   */
  CoherentCache(
      BooleanSupplier trusted,
      BooleanSupplier inTransaction,
      int mostPresent,
      int mostAbsent,
      Duration absentFor) {
    this.trusted = trusted;
    this.inTransaction = inTransaction;
    this.present = bounded(mostPresent).build();
    this.absent = bounded(mostAbsent).expireAfterWrite(absentFor).build();
  }

  /**
   * Tells what stands under a key.
   *
   * @param read asks the database, which must see all that was committed before the call
   */
  public Optional<V> get(String key, Function<String, Optional<V>> read) {
    // Asked before memory is looked at: trust that holds now vouches for all that is read after.
    if (!trusted.getAsBoolean()) {
      return read.apply(key);
    }
    Optional<V> remembered = remembered(key);
    if (remembered != null) {
      return remembered;
    }
    return inTransaction.getAsBoolean() ? read.apply(key) : readOnce(key, read);
  }

  /** What is remembered of a present value, for whoever must not have the database asked. */
  public Optional<V> recall(String key) {
    return trusted.getAsBoolean()
        ? Optional.ofNullable(present.getIfPresent(key))
        : Optional.empty();
  }

  /** Whether {@link #get} would be answered from memory, as far as can be told beforehand. */
  public boolean remembers(String key) {
    return trusted.getAsBoolean()
        && (present.getIfPresent(key) != null || absent.getIfPresent(key) != null);
  }

  /** See {@link InvalidationListener#forget}. */
  public void forget(String key) {
    reading.remove(key);
    present.invalidate(key);
    absent.invalidate(key);
    // Again, for whoever began to read in between may have found in memory what has now gone.
    reading.remove(key);
  }

  /** See {@link InvalidationListener#forgetAll}. */
  public void forgetAll() {
    reading.clear();
    present.invalidateAll();
    absent.invalidateAll();
    reading.clear();
  }

  /**
   * Drops all values that {@code wrong} says so of, and every absence, on the same terms. Costs a
   * look at each value.
   */
  public void forgetWhere(Predicate<V> wrong) {
    reading.clear();
    present.asMap().values().removeIf(wrong);
    absent.invalidateAll();
    reading.clear();
  }

  /**
   * Drops a value because of its age, unless another has taken its place. Who is reading goes on.
   */
  public void outdate(String key, V value) {
    present.asMap().remove(key, value);
  }

  /** How many present values are remembered. */
  public long size() {
    present.cleanUp();
    return present.estimatedSize();
  }

  @SuppressWarnings("NullableOptional") // absent and not remembered are two things, on the hot path
  private @Nullable Optional<V> remembered(String key) {
    V value = present.getIfPresent(key);
    if (value != null) {
      return Optional.of(value);
    }
    return absent.getIfPresent(key) != null ? Optional.empty() : null;
  }

  private Optional<V> readOnce(String key, Function<String, Optional<V>> read) {
    CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<V>> other = reading.putIfAbsent(key, mine);
    if (other != null) {
      return await(other);
    }
    try {
      Optional<V> value = remembered(key);
      if (value == null) {
        value = read.apply(key);
        finish(key, mine, value);
      } else {
        // Not written again: it may be on its way out.
        reading.remove(key, mine);
      }
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error failure) {
      reading.remove(key, mine);
      mine.completeExceptionally(failure);
      throw failure;
    }
  }

  /** Remembers in the same atomic step in which it is certain that nothing was to be forgotten. */
  @SuppressWarnings("ReferenceEquality") // this very reader, and no later one
  private void finish(String key, CompletableFuture<Optional<V>> mine, Optional<V> value) {
    reading.computeIfPresent(
        key,
        (same, reader) -> {
          if (reader != mine) {
            return reader;
          }
          value.ifPresentOrElse(
              found -> present.put(key, found), () -> absent.put(key, Boolean.TRUE));
          return null;
        });
  }

  private static <T> T await(CompletableFuture<T> other) {
    try {
      return other.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("The database did not answer another reader", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while another reader asked", interrupted);
    }
  }

  private static Caffeine<Object, Object> bounded(int most) {
    // Housekeeping on the asking threads, so that no thread of the server's own pools keeps us.
    return Caffeine.newBuilder().maximumSize(most).executor(Runnable::run);
  }
}
