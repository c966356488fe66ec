package org.viralstack.billing.subscription;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.cluster.CoherentCache;
import org.viralstack.auth.cluster.InvalidationListener;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.runtime.Service;

/** What this node remembers of subscriptions. */
@Service
class SubscriptionCache implements InvalidationListener {
  private static final int MOST_ENTRIES = 100_000;

  /** Every organization has a subscription; that one is missing is not worth remembering. */
  private static final int NO_ABSENCES = 0;

  private final StoredSubscriptions stored;
  private final CoherentCache<SubscriptionTerms> remembered;

  @Inject
  SubscriptionCache(StoredSubscriptions stored, Invalidations invalidations) {
    this(stored, invalidations.trust());
  }

  SubscriptionCache(StoredSubscriptions stored, BooleanSupplier trusted) {
    this.stored = stored;
    this.remembered =
        new CoherentCache<>(trusted, MOST_ENTRIES, NO_ABSENCES, Duration.ofSeconds(1));
  }

  Optional<SubscriptionTerms> of(OrganizationId organization) {
    return remembered.get(organization.value(), id -> stored.terms(new OrganizationId(id)));
  }

  @Override
  public String subject() {
    return Subscriptions.SUBJECT;
  }

  @Override
  public void forget(String organization) {
    remembered.forget(organization);
  }

  @Override
  public void forgetAll() {
    remembered.forgetAll();
  }
}
