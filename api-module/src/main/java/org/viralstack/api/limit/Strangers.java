package org.viralstack.api.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import org.viralstack.api.transport.address.AddressBlock;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.RequestLimit;
import org.viralstack.billing.ratelimit.Admission;
import org.viralstack.billing.ratelimit.RateLimitRule;
import org.viralstack.billing.ratelimit.RateLimitRules;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.billing.ratelimit.RateLimits;

/**
 * Callers of whom nothing but their address is known: those of public endpoints, and those whose
 * credentials are missing, malformed, unknown or no longer good. All that one address does so has
 * one budget. Safe for use by many threads.
 */
@Service
@RateLimited(name = "public", per = RateLimited.Per.ADDRESS, requests = 120)
public class Strangers {
  /**
   * How many more keys may be looked up for an address whose budget is spent, so that a good key
   * behind the same address still gets in, at a bounded price.
   */
  private static final int LOOKUPS_PER_REQUEST = 10;

  private static final int MOST_SPENT = 50_000;

  private final RateLimits limits;
  private final RateLimitRule rule;
  private final RequestLimit budget;
  private final RequestLimit lookups;
  private final Clock clock;

  /** Until when the budget of an address is spent, as far as this node has seen. */
  private final Cache<String, Instant> spent =
      Caffeine.newBuilder().maximumSize(MOST_SPENT).executor(Runnable::run).build();

  @Inject
  public Strangers(RateLimitRules rules, RateLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.rule = rules.of(Strangers.class.getAnnotation(RateLimited.class));
    this.budget = rule.fixed().orElseThrow();
    this.lookups =
        new RequestLimit(
            Math.min(RequestLimit.MOST_REQUESTS, budget.requests() * LOOKUPS_PER_REQUEST),
            budget.window());
  }

  /** Counts one call of a stranger. */
  public Counted count(InetAddress address) {
    String block = AddressBlock.of(address);
    Admission admission = limits.admit(rule.bucket(block), budget);
    if (admission instanceof Admission.Refused refused) {
      spent.put(block, clock.instant().plus(refused.retryAfter()));
    }
    return new Counted(rule.name(), admission);
  }

  /**
   * Whether the database may be asked who a caller is. Always while the address has some of its
   * budget left, which the answer is counted against; else a bounded number of times.
   */
  public boolean mayBeLookedUp(InetAddress address) {
    String block = AddressBlock.of(address);
    Instant end = spent.getIfPresent(block);
    if (end == null || !clock.instant().isBefore(end)) {
      return true;
    }
    return limits.admit("lookups:" + block, lookups) instanceof Admission.Admitted;
  }
}
