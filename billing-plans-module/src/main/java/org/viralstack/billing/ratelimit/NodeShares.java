package org.viralstack.billing.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
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
   * This node's share of a bucket.
   *
   * @param outage which outage this is
   * @param members how many nodes share the limit; at least 1
   * @param lastKnown how many calls were left when that was last known
   */
  Bucket share(String key, RequestLimit limit, long outage, int members, long lastKnown) {
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
