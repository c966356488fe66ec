package org.viralstack.billing.ratelimit;

import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.RequestLimit;

/** Admits or refuses calls, for the whole cluster together. Safe for use by many threads. */
@Service
public class RateLimits {
  /**
   * Asks for one call to be admitted. Never throws: without the data grid this node's own share of
   * the limit decides.
   *
   * @param bucket whose calls are counted together, see {@link RateLimitRule#bucket}
   */
  public Admission admit(String bucket, RequestLimit limit) {
    throw new UnsupportedOperationException(bucket + limit);
  }
}
