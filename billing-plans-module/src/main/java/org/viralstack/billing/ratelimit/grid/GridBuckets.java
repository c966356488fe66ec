package org.viralstack.billing.ratelimit.grid;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.viralstack.billing.RequestLimit;

/**
 * Bucket4j's buckets on the data grid, changed by compare-and-swap.
 *
 * <p>A call begins with the state that this node saw last, so that in the steady state an admitted
 * call costs one compare-and-swap. That is exact: a call is admitted only if the grid still held
 * that state, byte for byte. Whoever saw an empty one looks again, since another node may have put
 * calls back.
 *
 * <p>Bucket4j's own manager for JCache sends entry processors. They would run the application's
 * classes on the other members, and fail on a member that has joined the grid but not yet deployed
 * the application, as in every rolling start.
 */
public final class GridBuckets extends AbstractCompareAndSwapBasedProxyManager<String> {
  private static final long ANY = Long.MIN_VALUE;

  private final SharedStates states;
  private final TimeMeter time;
  private final long onlyWindowEnd;

  public GridBuckets(SharedStates states, TimeMeter time) {
    this(states, time, ANY);
  }

  private GridBuckets(SharedStates states, TimeMeter time, long onlyWindowEnd) {
    super(ClientSideConfig.getDefault().withClientClock(time));
    this.states = states;
    this.time = time;
    this.onlyWindowEnd = onlyWindowEnd;
  }

  /** Takes up to {@code most} calls out of a bucket, and tells how many. */
  public long take(String key, RequestLimit limit, long most) {
    return bucket(key, limit).tryConsumeAsMuchAsPossible(most);
  }

  /**
   * Puts calls back that were taken and not admitted, if the window from which they were taken has
   * not ended.
   *
   * @param windowEnd of that window, in nanoseconds since the epoch
   */
  public void giveBack(String key, RequestLimit limit, long calls, long windowEnd) {
    new GridBuckets(states, time, windowEnd).bucket(key, limit).addTokens(calls);
  }

  private Bucket bucket(String key, RequestLimit limit) {
    return builder()
        .build(
            key,
            () ->
                BucketConfiguration.builder()
                    .addLimit(
                        Bandwidth.builder()
                            .capacity(limit.requests())
                            .refillIntervally(limit.requests(), limit.window())
                            .build())
                    .build());
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
      known = (remembers ? promising() : Optional.<StampedState>empty()).or(() -> states.read(key));
      remembers = false;
      return known
          .filter(state -> begun < state.windowEnd())
          .filter(state -> onlyWindowEnd == ANY || onlyWindowEnd == state.windowEnd())
          .map(StampedState::state);
    }

    private Optional<StampedState> promising() {
      return states
          .remembered(key)
          .filter(state -> state.remaining() > 0 || begun >= state.windowEnd());
    }

    @Override
    public boolean compareAndSwap(
        byte[] original, byte[] changed, RemoteBucketState state, Optional<Long> timeout) {
      Duration window = Duration.ofNanos(windowNanos(state));
      long windowEnd;
      if (original == null) {
        if (onlyWindowEnd != ANY) {
          return true;
        }
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
