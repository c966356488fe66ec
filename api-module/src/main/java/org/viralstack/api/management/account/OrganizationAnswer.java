package org.viralstack.api.management.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.member.Organization;
import org.viralstack.billing.subscription.Subscription;

/** An organization, as its members see it. */
@SnakeCase
record OrganizationAnswer(
    @JsonProperty("_id") String id,
    String name,
    String status,
    String plan,
    @JsonProperty("createdAt") Instant createdAt) {
  static OrganizationAnswer of(Organization organization, Subscription subscription) {
    return new OrganizationAnswer(
        organization.id().value(),
        organization.name(),
        subscription.status().name(),
        subscription.plan().key().value(),
        organization.createdAt());
  }
}
