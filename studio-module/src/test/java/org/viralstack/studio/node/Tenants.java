package org.viralstack.studio.node;

import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.testing.database.Database;

/** Organizations that no other test uses. */
public final class Tenants {
  private static final Ids IDS = new Ids();

  private Tenants() {}

  /** A new organization on a plan, for real and not for a try. */
  public static Tenant on(Database database, String plan) {
    OrganizationId organization = new OrganizationId(IDS.next(OrganizationId.PREFIX));
    database.execute(
        "INSERT INTO auth.organizations (id, name, created_at) VALUES (?, 'Test', now())",
        organization.value());
    database.execute(
        "INSERT INTO billing.subscriptions"
            + " (organization_id, plan, status, status_since, updated_at)"
            + " VALUES (?, ?, 'ACTIVE', now(), now())",
        organization.value(),
        plan);
    return new Tenant(organization, false);
  }
}
