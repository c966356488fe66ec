package org.viralstack.billing.ratelimit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.RequestLimit;
import org.viralstack.billing.ratelimit.Admission.Admitted;
import org.viralstack.billing.ratelimit.Admission.Refused;
import org.viralstack.billing.ratelimit.grid.ClockMeter;
import org.viralstack.billing.ratelimit.grid.Grid;
import org.viralstack.billing.ratelimit.grid.GridBuckets;
import org.viralstack.billing.ratelimit.grid.Outage;
import org.viralstack.billing.ratelimit.grid.SharedStates;

/**
 * Admits or refuses calls, for the whole cluster together. A window begins with the first call
 * after the last one ended. Safe for use by many threads.
 *
 * <p>The limit is part of a bucket's name on the grid, which makes a change of plan simple and
 * exact: from the first call under the new limit on, exactly that many are admitted within a
 * window, whatever was used under the old one, and no node can still fill a bucket of another size.
 * Going back to the former plan within its window finds the former bucket as it was left, so that
 * nothing is gained by changing to and fro.
 */
@Service
public class RateLimits {
  private static final int LOCKS = 256;

  private final SharedStates states;
  private final GridBuckets buckets;
  private final NodeShares shares;
  private final Outage outage;
  private final Grid grid;
  private final TimeMeter time;
  private final Lock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

  @Inject
  RateLimits(Grid grid, Clock clock) {
    this.grid = grid;
    this.time = new ClockMeter(clock);
    this.outage = new Outage(time);
    this.states = new SharedStates(grid, outage::patience, time);
    this.buckets = new GridBuckets(states, time);
    this.shares = new NodeShares(time);
  }

  /**
   * Asks for one call to be admitted. Never throws: without the data grid this node's own share of
   * the limit decides.
   *
   * @param bucket whose calls are counted together, see {@link RateLimitRule#bucket}
   */
  public Admission admit(String bucket, RequestLimit limit) {
    String key = bucket + '|' + limit.requests() + '/' + limit.window().toSeconds();
    // The threads of one node take turns, since all but one of them would swap in vain.
    Lock turn = locks[Math.floorMod(key.hashCode(), LOCKS)];
    turn.lock();
    try {
      return outage.lasts() ? byShare(key, limit) : byGrid(key, limit);
    } finally {
      turn.unlock();
    }
  }

  private Admission byGrid(String key, RequestLimit limit) {
    try {
      ConsumptionProbe probe =
          buckets.builder().build(key, () -> configuration(limit)).tryConsumeAndReturnRemaining(1);
      outage.ends();
      return admission(probe, limit);
    } catch (RuntimeException away) {
      outage.begins(away);
      return byShare(key, limit);
    }
  }

  private Admission byShare(String key, RequestLimit limit) {
    Bucket share = shares.share(key, limit, grid.membersLastSeen(), lastKnownRemaining(key));
    return admission(share.tryConsumeAndReturnRemaining(1), limit);
  }

  /** This node's part of what was left, since the others go by the same number. */
  private long lastKnownRemaining(String key) {
    return states
        .remembered(key)
        .filter(state -> time.currentTimeNanos() < state.windowEnd())
        .map(state -> state.remaining() / grid.membersLastSeen())
        .orElse(Long.MAX_VALUE);
  }

  private static BucketConfiguration configuration(RequestLimit limit) {
    return BucketConfiguration.builder()
        .addLimit(
            Bandwidth.builder()
                .capacity(limit.requests())
                .refillIntervally(limit.requests(), limit.window())
                .build())
        .build();
  }

  private static Admission admission(ConsumptionProbe probe, RequestLimit limit) {
    return probe.isConsumed()
        ? new Admitted(
            limit, probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForReset()))
        : new Refused(limit, Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }
}
