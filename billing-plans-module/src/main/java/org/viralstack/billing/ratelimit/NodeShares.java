package org.viralstack.billing.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import org.viralstack.billing.RequestLimit;

/**
 * What this node admits by itself while the grid is away: its share of each limit, and at first no
 * more than was left when the grid was last heard of.
 */
final class NodeShares {
  private static final int MOST_BUCKETS = 100_000;

  private final TimeMeter time;
  private final Cache<String, Bucket> shares =
      Caffeine.newBuilder()
          .maximumSize(MOST_BUCKETS)
          .expireAfterAccess(RequestLimit.LONGEST_WINDOW)
          .build();

  NodeShares(TimeMeter time) {
    this.time = time;
  }

  /**
   * This node's share of a bucket.
   *
   * @param members how many nodes share the limit; at least 1
   * @param lastKnown how many calls were left when that was last known
   */
  Bucket share(String key, RequestLimit limit, int members, long lastKnown) {
    return shares.get(
        key, absent -> bucket(limit, Math.max(1, limit.requests() / members), lastKnown));
  }

  private Bucket bucket(RequestLimit limit, long share, long lastKnown) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(
            Bandwidth.builder()
                .capacity(share)
                .refillIntervally(share, limit.window())
                .initialTokens(Math.min(share, lastKnown))
                .build())
        .build();
  }
}
