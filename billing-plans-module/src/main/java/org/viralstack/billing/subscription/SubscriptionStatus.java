package org.viralstack.billing.subscription;

/** How an organization's account stands. */
public enum SubscriptionStatus {
  ACTIVE(true, true),
  TRIALING(true, true),
  /** A payment failed: reading only, and after 14 days {@link #SUSPENDED}. */
  PAST_DUE(true, false),
  /** Nothing but the billing page. */
  SUSPENDED(false, false),
  /** The subscription was ended; nothing but the billing page. */
  CANCELED(false, false);

  private final boolean reading;
  private final boolean writing;

  SubscriptionStatus(boolean reading, boolean writing) {
    this.reading = reading;
    this.writing = writing;
  }

  /** Tells whether the organization may see what it has. */
  public boolean allowsReading() {
    return reading;
  }

  /** Tells whether the organization may make and change things. */
  public boolean allowsWriting() {
    return writing;
  }
}
