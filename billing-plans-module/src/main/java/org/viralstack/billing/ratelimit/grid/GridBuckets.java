package org.viralstack.billing.ratelimit.grid;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Bucket4j's buckets on the data grid, changed by compare-and-swap.
 *
 * <p>A call begins with the state that this node saw last, so that in the steady state an admitted
 * call costs one compare-and-swap and a refused one nothing. That is exact: a call is admitted only
 * if the grid still held that state, byte for byte; and it is refused only within the window of a
 * state that was empty, which nothing fills before the window ends.
 *
 * <p>Bucket4j's own manager for JCache sends entry processors. They would run the application's
 * classes on the other members, and fail on a member that has joined the grid but not yet deployed
 * the application, as in every rolling start.
 */
public final class GridBuckets extends AbstractCompareAndSwapBasedProxyManager<String> {
  private final SharedStates states;
  private final TimeMeter time;

  public GridBuckets(SharedStates states, TimeMeter time) {
    super(ClientSideConfig.getDefault().withClientClock(time));
    this.states = states;
    this.time = time;
  }

  @Override
  protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
    return new Swap(key);
  }

  @Override
  protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected CompletableFuture<Void> removeAsync(String key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void removeProxy(String key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isAsyncModeSupported() {
    return false;
  }

  /** One attempt after the other to change one bucket; used by one thread. */
  private final class Swap implements CompareAndSwapOperation {
    private final String key;
    private Optional<StampedState> known = Optional.empty();
    private boolean remembers = true;
    private long begun;

    Swap(String key) {
      this.key = key;
    }

    @Override
    public Optional<byte[]> getStateData(Optional<Long> timeout) {
      begun = time.currentTimeNanos();
      known = remembers ? states.remembered(key).or(() -> states.read(key)) : states.read(key);
      remembers = false;
      return known.filter(state -> begun < state.windowEnd()).map(StampedState::state);
    }

    @Override
    public boolean compareAndSwap(
        byte[] original, byte[] changed, RemoteBucketState state, Optional<Long> timeout) {
      Duration window = Duration.ofNanos(windowNanos(state));
      long windowEnd;
      if (original == null) {
        // Before Bucket4j read the time, so that its own refill never comes first.
        windowEnd = begun + window.toNanos();
      } else {
        windowEnd = known.orElseThrow().windowEnd();
        if (time.currentTimeNanos() >= windowEnd) {
          return false;
        }
      }
      StampedState next = StampedState.of(windowEnd, state.getAvailableTokens(), changed);
      return states.swap(key, known, next, window);
    }

    private static long windowNanos(RemoteBucketState state) {
      return state.getConfiguration().getBandwidths()[0].getRefillPeriodNanos();
    }
  }
}
