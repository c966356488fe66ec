package org.viralstack.studio.webhook.delivery;

/** How far a delivery has come. */
public enum DeliveryStatus {
  /** It is to be tried, for the first time or again. */
  PENDING,
  /** The endpoint has taken it. */
  DELIVERED,
  /** It will not be tried again. */
  FAILED
}
