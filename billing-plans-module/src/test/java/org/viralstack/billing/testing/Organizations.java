package org.viralstack.billing.testing;

import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Ids;

/** Identifiers of organizations that no other test uses. */
public final class Organizations {
  private static final Ids IDS = new Ids();

  private Organizations() {}

  public static OrganizationId fresh() {
    return new OrganizationId(IDS.next(OrganizationId.PREFIX));
  }
}
