package org.viralstack.billing.subscription;

import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;

/** Tells which plan an organization is on. Safe for use by many threads. */
@Service
public class Subscriptions {
  /**
   * The subscription as it stands now. Answers from memory in the steady state; asks the database
   * while this node cannot trust its memory.
   */
  public Subscription of(OrganizationId organization) {
    throw new UnsupportedOperationException(organization.value());
  }
}
