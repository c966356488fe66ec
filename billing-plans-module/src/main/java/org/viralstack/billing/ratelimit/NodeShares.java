package org.viralstack.billing.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.viralstack.billing.RequestLimit;

/**
 * What this node admits by itself while the grid is away: its share of each limit, and at first no
 * more than was left when the grid was last heard of. A share belongs to one outage. In the next
 * one a new share begins, which within the same window has no more than the old one had left.
 */
final class NodeShares {
  private static final int MOST_BUCKETS = 100_000;

  private final TimeMeter time;
  private final Cache<String, Share> shares =
      Caffeine.newBuilder()
          .maximumSize(MOST_BUCKETS)
          .expireAfterAccess(RequestLimit.LONGEST_WINDOW)
          .build();

  /**
   * The share of one bucket in one outage.
   *
   * @param windowEnd until when what it has left counts, in nanoseconds since the epoch
   */
  private record Share(Bucket bucket, long outage, long windowEnd) {}

  NodeShares(TimeMeter time) {
    this.time = time;
  }

  /**
   * Asks for one call of this node's share of a bucket to be admitted.
   *
   * @param outage which outage this is
   * @param members how many nodes share the limit; at least 1
   * @param left how many calls were left for this node when that was last known
   */
  Admission admit(String key, RequestLimit limit, long outage, int members, long left) {
    ConsumptionProbe probe =
        share(key, limit, outage, members, left).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? new Admission.Admitted(
            limit, probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForReset()))
        : new Admission.Refused(limit, Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket share(String key, RequestLimit limit, long outage, int members, long lastKnown) {
    long size = Math.max(1, limit.requests() / members);
    return shares
        .asMap()
        .compute(
            key,
            (same, former) ->
                former != null && former.outage() == outage
                    ? former
                    : next(limit, outage, size, Math.min(lastKnown, leftOf(former))))
        .bucket();
  }

  private long leftOf(@Nullable Share former) {
    return former != null && time.currentTimeNanos() < former.windowEnd()
        ? former.bucket().getAvailableTokens()
        : Long.MAX_VALUE;
  }

  private Share next(RequestLimit limit, long outage, long size, long left) {
    Bucket bucket =
        Bucket.builder()
            .withCustomTimePrecision(time)
            .addLimit(
                Bandwidth.builder()
                    .capacity(size)
                    .refillIntervally(size, limit.window())
                    .initialTokens(Math.min(size, left))
                    .build())
            .build();
    return new Share(bucket, outage, time.currentTimeNanos() + limit.window().toNanos());
  }
}
