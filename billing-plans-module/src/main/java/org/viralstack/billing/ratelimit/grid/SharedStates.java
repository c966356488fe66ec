package org.viralstack.billing.ratelimit.grid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.hazelcast.cache.HazelcastExpiryPolicy;
import com.hazelcast.cache.ICache;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.cache.CacheException;
import org.jspecify.annotations.Nullable;

/**
 * The states of all buckets on the grid, and what this node remembers of them. What is remembered
 * may be out of date; {@link #swap} finds out. Every method that asks the grid throws a {@link
 * RuntimeException} when it does not answer in time; whether it has done what it was asked is then
 * unknown, and found out by the next {@link #swap}.
 */
public final class SharedStates {
  // Entries outlive their window, as the clocks of the members differ.
  private static final Duration KEPT_AFTERWARDS = Duration.ofMinutes(1);
  private static final String UNANSWERED = "The data grid does not answer";
  private static final int MOST_REMEMBERED = 100_000;

  private final Grid grid;
  private final Supplier<Duration> patience;
  private final Cache<String, StampedState> remembered =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  /**
   * @param patience how long to wait for an answer
   */
  public SharedStates(Grid grid, Supplier<Duration> patience) {
    this.grid = grid;
    this.patience = patience;
  }

  /** What this node saw last. */
  public Optional<StampedState> remembered(String key) {
    return Optional.ofNullable(remembered.getIfPresent(key));
  }

  /** Forgets what this node saw last, so that the grid is asked. */
  public void forget(String key) {
    remembered.invalidate(key);
  }

  Optional<StampedState> read(String key) {
    byte[] bytes = await(grid.buckets().getAsync(key));
    Optional<StampedState> state = Optional.ofNullable(bytes).map(StampedState::new);
    state.ifPresent(seen -> remembered.put(key, seen));
    return state;
  }

  /**
   * What this node saw last, or what the grid holds.
   *
   * @throws CacheException also when there is no such state
   */
  public StampedState known(String key) {
    return remembered(key)
        .or(() -> read(key))
        .orElseThrow(() -> new CacheException("The data grid has lost a bucket"));
  }

  /**
   * Puts {@code next} in the place of {@code known}, if that is what the grid holds, and tells
   * whether it did.
   *
   * @param known empty if the grid is thought to hold nothing
   */
  boolean swap(String key, Optional<StampedState> known, StampedState next, Duration window) {
    ICache<String, byte[]> buckets = grid.buckets();
    HazelcastExpiryPolicy expiry = expiryAfter(window);
    boolean swapped =
        known.isPresent()
            ? await(buckets.replaceAsync(key, known.get().bytes(), next.bytes(), expiry))
            : await(buckets.putIfAbsentAsync(key, next.bytes(), expiry));
    if (swapped) {
      remembered.put(key, next);
    } else {
      remembered.invalidate(key);
    }
    return swapped;
  }

  private static HazelcastExpiryPolicy expiryAfter(Duration window) {
    long millis = window.plus(KEPT_AFTERWARDS).toMillis();
    return new HazelcastExpiryPolicy(millis, millis, millis);
  }

  private <T extends @Nullable Object> T await(CompletionStage<T> answer) {
    try {
      return answer.toCompletableFuture().get(patience.get().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CacheException(UNANSWERED, interrupted);
    } catch (ExecutionException | TimeoutException unavailable) {
      throw new CacheException(UNANSWERED, unavailable);
    }
  }
}
