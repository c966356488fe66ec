package org.viralstack.studio.hook.refresh;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.quota.Entitlement;
import org.viralstack.billing.quota.Entitlements;
import org.viralstack.billing.subscription.Subscriptions;
import org.viralstack.studio.AppId;

/** The apps that are refreshed by themselves, a bounded number at a time. */
@Service
class DailyRefreshes {
  static final int STEP = 200;

  /** The jobs of a day are spread, so that what people ask for is not behind all of them. */
  private static final Duration SPREAD = Duration.ofHours(2);

  private static final String ACTIVE =
      """
      SELECT id, organization_id FROM studio.apps
      WHERE status = 'ACTIVE' AND NOT test_mode AND id > ?1 ORDER BY id LIMIT ?2
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  private final RefreshJobs jobs;
  private final Entitlements entitlements;
  private final Subscriptions subscriptions;
  private final Clock clock;

  @Inject
  DailyRefreshes(
      RefreshJobs jobs, Entitlements entitlements, Subscriptions subscriptions, Clock clock) {
    this.jobs = jobs;
    this.entitlements = entitlements;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /**
   * Adds the day's jobs of the next apps; an app that has one gets no other.
   *
   * @param after the last app of the step before, or an empty text
   * @return the last app that was looked at; empty when there are no more
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<String> step(LocalDate day, String after) {
    List<?> rows =
        entities
            .createNativeQuery(ACTIVE)
            .setParameter(1, after)
            .setParameter(2, STEP)
            .getResultList();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String last = after;
    for (Object row : rows) {
      AppId app = new AppId((String) ((Object[]) row)[0]);
      OrganizationId organization = new OrganizationId((String) ((Object[]) row)[1]);
      if (isServed(organization)) {
        jobs.addDaily(new Tenant(organization, false), app, day, now, now.plus(delay(app, day)));
      }
      last = app.value();
    }
    return rows.size() < STEP ? Optional.empty() : Optional.of(last);
  }

  private boolean isServed(OrganizationId organization) {
    return entitlements.feature(organization, Feature.AUTOMATIC_HOOK_REFRESH)
            instanceof Entitlement.Entitled
        && subscriptions.of(organization).status().allowsWriting();
  }

  private static Duration delay(AppId app, LocalDate day) {
    long number = 31L * app.value().hashCode() + day.toEpochDay();
    return Duration.ofSeconds(Math.floorMod(number, SPREAD.toSeconds()));
  }

  /** The day of the clock. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
