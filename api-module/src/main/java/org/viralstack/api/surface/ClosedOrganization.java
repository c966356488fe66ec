package org.viralstack.api.surface;

import org.viralstack.billing.subscription.SubscriptionStatus;

/** What people are told whose organization's state is in the way; the same on every surface. */
final class ClosedOrganization {
  private ClosedOrganization() {}

  static String text(SubscriptionStatus status) {
    return switch (status) {
      case PAST_DUE ->
          "A payment of this organization is overdue: it can read but change nothing until it is"
              + " paid.";
      case CANCELED ->
          "The subscription of this organization was canceled: only its billing, plan and usage"
              + " can be called.";
      case SUSPENDED ->
          "This organization is suspended: only its billing, plan and usage can be called.";
      case ACTIVE, TRIALING -> throw new IllegalArgumentException(status + " closes nothing");
    };
  }
}
