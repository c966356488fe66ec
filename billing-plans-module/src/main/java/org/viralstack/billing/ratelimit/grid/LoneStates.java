package org.viralstack.billing.ratelimit.grid;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The states of the buckets of a node that is alone, which need not go through the grid: what it
 * holds here is the truth, and what the grid holds is behind. When others join, everything is
 * handed over to the grid, bucket by bucket, each in one atomic step. Safe for use by many threads.
 */
final class LoneStates {
  private static final int MOST_HELD = 500_000;
  private static final int LEAST_TO_CLEAR = 1_000;

  private final BooleanSupplier alone;
  private final LongSupplier nanosSinceEpoch;
  private final ConcurrentMap<String, StampedState> held = new ConcurrentHashMap<>();
  private volatile int clearAt = LEAST_TO_CLEAR;

  /**
   * @param alone tells whether no other node can see the buckets
   * @param nanosSinceEpoch the time in which windows end
   */
  LoneStates(BooleanSupplier alone, LongSupplier nanosSinceEpoch) {
    this.alone = alone;
    this.nanosSinceEpoch = nanosSinceEpoch;
  }

  /** What came of an attempt to change a bucket here. */
  enum Swap {
    DONE,
    /** Its state is another. */
    MISSED,
    /** It is not decided here; the grid has to be asked. */
    ELSEWHERE
  }

  Optional<StampedState> find(String key) {
    return held.isEmpty() ? Optional.empty() : Optional.ofNullable(held.get(key));
  }

  Swap swap(String key, Optional<StampedState> known, StampedState next) {
    if (!alone.getAsBoolean()) {
      return Swap.ELSEWHERE;
    }
    Swap[] outcome = {Swap.ELSEWHERE};
    held.computeIfPresent(
        key,
        (same, state) -> {
          if (!alone.getAsBoolean()) {
            return state;
          }
          boolean isKnown = known.isPresent() && known.get().hasSameBytes(state);
          outcome[0] = isKnown ? Swap.DONE : Swap.MISSED;
          return isKnown ? next : state;
        });
    return outcome[0];
  }

  /** Begins to hold a bucket whose state was just swapped on the grid, if the node is alone. */
  void hold(String key, StampedState state) {
    if (!alone.getAsBoolean()) {
      return;
    }
    if (held.size() >= clearAt) {
      clear();
    }
    if (held.size() < MOST_HELD) {
      held.compute(key, (same, former) -> alone.getAsBoolean() ? state : former);
    }
  }

  /**
   * Gives a bucket to the grid, if it is held here; does nothing while the node is alone.
   *
   * @param receiver puts the state on the grid; when it throws, the bucket stays here
   */
  void handOver(String key, Consumer<StampedState> receiver) {
    if (held.isEmpty() || alone.getAsBoolean()) {
      return;
    }
    held.computeIfPresent(
        key,
        (same, state) -> {
          if (alone.getAsBoolean()) {
            return state;
          }
          receiver.accept(state);
          return null;
        });
  }

  Iterable<String> keys() {
    return held.keySet();
  }

  /** Forgets windows that have ended, each time about as many have come as there were before. */
  private void clear() {
    long now = nanosSinceEpoch.getAsLong();
    held.values().removeIf(state -> state.windowEnd() <= now);
    clearAt = Math.max(LEAST_TO_CLEAR, 2 * held.size());
  }
}
