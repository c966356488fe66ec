package org.viralstack.billing.ratelimit;

import org.viralstack.auth.runtime.Service;

/** Applies the operator's configuration to {@link RateLimited}. */
@Service
public class RateLimitRules {
  /**
   * The rule that holds for an operation with this annotation; answered from memory.
   *
   * @throws IllegalArgumentException when the annotation or the configuration has a value outside
   *     its range; the sentence names it
   */
  public RateLimitRule of(RateLimited limited) {
    throw new UnsupportedOperationException(limited.name());
  }
}
