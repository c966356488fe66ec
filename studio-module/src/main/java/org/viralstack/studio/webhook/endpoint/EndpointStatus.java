package org.viralstack.studio.webhook.endpoint;

/** Whether an endpoint is told anything. */
public enum EndpointStatus {
  ENABLED,
  /** Its owner has switched it off. */
  DISABLED,
  /** It has answered 410, and is called no more. */
  GONE
}
