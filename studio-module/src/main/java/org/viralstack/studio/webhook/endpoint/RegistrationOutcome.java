package org.viralstack.studio.webhook.endpoint;

import org.viralstack.studio.webhook.signature.WebhookSecret;

/** What became of the wish for an endpoint. */
public sealed interface RegistrationOutcome {
  /**
   * It was made.
   *
   * @param secret shown now and never again
   */
  record Registered(WebhookEndpoint endpoint, WebhookSecret secret)
      implements RegistrationOutcome {}

  /**
   * The address may not be called.
   *
   * @param rule that it breaks, as a phrase that follows the name of a field
   */
  record UrlRefused(String rule) implements RegistrationOutcome {}

  /** The tenant has as many as it may have. */
  record TooMany() implements RegistrationOutcome {}
}
