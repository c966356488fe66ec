package org.viralstack.billing.subscription;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.cluster.InvalidationListener;
import org.viralstack.auth.runtime.Service;

/** What this node remembers of subscriptions; bounded. */
@Service
class SubscriptionCache implements InvalidationListener {
  static final String SUBJECT = "subscription";
  private static final int MOST_ENTRIES = 100_000;

  private final Cache<OrganizationId, SubscriptionTerms> remembered =
      Caffeine.newBuilder().maximumSize(MOST_ENTRIES).build();
  private final AtomicLong changes = new AtomicLong();

  @Inject
  SubscriptionCache() {}

  /**
   * What is remembered of the organization, or else what {@code load} says. That is remembered only
   * if nothing was forgotten while it was being loaded, as it may have been read before the change.
   * An organization without a subscription is not remembered.
   */
  Optional<SubscriptionTerms> of(
      OrganizationId organization, Function<OrganizationId, Optional<SubscriptionTerms>> load) {
    SubscriptionTerms known = remembered.getIfPresent(organization);
    if (known != null) {
      return Optional.of(known);
    }
    long before = changes.get();
    Optional<SubscriptionTerms> loaded = load.apply(organization);
    loaded.ifPresent(terms -> remember(organization, terms, before));
    return loaded;
  }

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public void forget(String key) {
    changes.incrementAndGet();
    remembered.invalidate(new OrganizationId(key));
  }

  @Override
  public void forgetAll() {
    changes.incrementAndGet();
    remembered.invalidateAll();
  }

  // Checked and stored as one step, for which forgetting waits; whoever has counted a change
  // before, finds nothing stored, and whoever counts it after, drops what was stored.
  private void remember(OrganizationId organization, SubscriptionTerms terms, long before) {
    remembered
        .asMap()
        .compute(organization, (key, present) -> changes.get() == before ? terms : present);
  }
}
