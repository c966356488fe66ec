package org.viralstack.billing.usage;

import java.time.Clock;
import org.viralstack.billing.subscription.Subscriptions;
import org.viralstack.billing.testing.BillingDatabase;

/** Counters on the real database. */
public final class TestCounters {
  private TestCounters() {}

  public static UsageCounters counters() {
    UsageCounters counters = new UsageCounters();
    counters.entities = BillingDatabase.entities();
    return counters;
  }

  public static Usage usage(Subscriptions subscriptions, Clock clock) {
    return new Usage(subscriptions, counters(), clock);
  }
}
