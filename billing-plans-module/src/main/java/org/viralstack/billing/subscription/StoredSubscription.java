package org.viralstack.billing.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.OrganizationId;

/** The row of an organization's subscription. */
@Entity
@Table(schema = "billing", name = "subscriptions")
class StoredSubscription {
  @Id
  @Column(name = "organization_id")
  String organization;

  String plan;

  @Enumerated(EnumType.STRING)
  SubscriptionStatus status;

  @Column(name = "status_since")
  Instant statusSince;

  @Column(name = "trial_ends_at")
  @Nullable Instant trialEndsAt;

  @Column(name = "period_start")
  @Nullable Instant periodStart;

  @Column(name = "period_end")
  @Nullable Instant periodEnd;

  @Column(name = "suspended_at")
  @Nullable Instant suspendedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  StoredSubscription() {}

  StoredSubscription(OrganizationId organization, SubscriptionTerms terms) {
    this.organization = organization.value();
    this.plan = terms.plan();
    this.status = terms.status();
    this.statusSince = terms.statusSince();
    this.trialEndsAt = terms.trialEndsAt();
    this.periodStart = terms.periodStart();
    this.periodEnd = terms.periodEnd();
    this.suspendedAt = terms.suspendedAt();
    this.updatedAt = terms.statusSince();
  }
}
