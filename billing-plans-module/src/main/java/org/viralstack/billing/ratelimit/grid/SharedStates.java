package org.viralstack.billing.ratelimit.grid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.hazelcast.cache.HazelcastExpiryPolicy;
import com.hazelcast.cache.ICache;
import io.github.bucket4j.TimeMeter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
 * The states of all buckets on the grid, and what this node remembers of them; while it is alone,
 * it decides by itself and leaves the grid behind. What is remembered may be out of date; {@link
 * #swap} finds out. Every method that asks the grid throws a {@link RuntimeException} when it does
 * not answer in time; whether it has done what it was asked is then unknown, and found out by the
 * next {@link #swap}.
 */
public final class SharedStates {
  private static final Logger LOG = System.getLogger(SharedStates.class.getName());
  // Entries outlive their window, as the clocks of the members differ.
  private static final Duration KEPT_AFTERWARDS = Duration.ofMinutes(1);
  private static final String UNANSWERED = "The data grid does not answer";
  private static final int MOST_REMEMBERED = 100_000;

  private final Grid grid;
  private final Supplier<Duration> patience;
  private final TimeMeter time;
  private final LoneStates lone;
  private final Cache<String, StampedState> remembered =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  /**
   * @param patience how long to wait for an answer
   */
  public SharedStates(Grid grid, Supplier<Duration> patience, TimeMeter time) {
    this.grid = grid;
    this.patience = patience;
    this.time = time;
    this.lone = new LoneStates(grid::isAlone, time::currentTimeNanos);
    grid.whenJoined(this::handOverAll);
  }

  /** What this node saw last. */
  public Optional<StampedState> remembered(String key) {
    return lone.find(key).or(() -> Optional.ofNullable(remembered.getIfPresent(key)));
  }

  Optional<StampedState> read(String key) {
    lone.handOver(key, state -> receive(key, state));
    Optional<StampedState> own = lone.find(key);
    if (own.isPresent()) {
      return own;
    }
    byte[] bytes = await(grid.buckets().getAsync(key));
    return Optional.ofNullable(bytes).map(StampedState::new);
  }

  /**
   * Puts {@code next} in the place of {@code known}, if that is what the grid holds, and tells
   * whether it did.
   *
   * @param known empty if the grid is thought to hold nothing
   */
  boolean swap(String key, Optional<StampedState> known, StampedState next, Duration window) {
    return switch (lone.swap(key, known, next)) {
      case DONE -> true;
      case MISSED -> false;
      case ELSEWHERE -> {
        lone.handOver(key, state -> receive(key, state));
        yield swapOnGrid(key, known, next, window);
      }
    };
  }

  private boolean swapOnGrid(
      String key, Optional<StampedState> known, StampedState next, Duration window) {
    boolean swapped = replace(key, known, next, expiryAfter(window));
    if (swapped) {
      remembered.put(key, next);
      lone.hold(key, next);
    } else {
      remembered.invalidate(key);
    }
    return swapped;
  }

  private boolean replace(
      String key, Optional<StampedState> known, StampedState next, HazelcastExpiryPolicy expiry) {
    ICache<String, byte[]> buckets = grid.buckets();
    return known.isPresent()
        ? await(buckets.replaceAsync(key, known.get().bytes(), next.bytes(), expiry))
        : await(buckets.putIfAbsentAsync(key, next.bytes(), expiry));
  }

  /** A node that has joined serves nobody before it has deployed the application, seconds later. */
  private void handOverAll() {
    try {
      for (String key : lone.keys()) {
        lone.handOver(key, state -> receive(key, state));
      }
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Limits are handed over to the data grid as they are asked for", away);
    }
  }

  /** Takes what this node decided alone, unless others have admitted more since. */
  private void receive(String key, StampedState own) {
    HazelcastExpiryPolicy expiry =
        expiryAfter(Duration.ofNanos(own.windowEnd() - time.currentTimeNanos()));
    boolean settled = false;
    while (!settled && time.currentTimeNanos() < own.windowEnd()) {
      byte[] bytes = await(grid.buckets().getAsync(key));
      Optional<StampedState> present = Optional.ofNullable(bytes).map(StampedState::new);
      settled =
          present.filter(other -> other.isStricterThan(own)).isPresent()
              || replace(key, present, own, expiry);
    }
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
