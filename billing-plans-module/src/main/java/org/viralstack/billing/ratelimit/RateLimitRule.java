package org.viralstack.billing.ratelimit;

import java.util.Optional;
import org.viralstack.billing.RequestLimit;

/**
 * A {@link RateLimited} with the operator's configuration applied.
 *
 * @param fixed the limit for everybody; empty where the caller's plan decides
 */
public record RateLimitRule(String name, RateLimited.Per per, Optional<RequestLimit> fixed) {
  /**
   * The bucket in which the calls of {@code subject} are counted.
   *
   * @param subject the organization, key or address, by {@link #per()}
   */
  public String bucket(String subject) {
    return name + ':' + subject;
  }
}
