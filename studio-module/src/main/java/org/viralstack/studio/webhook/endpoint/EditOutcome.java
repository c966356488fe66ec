package org.viralstack.studio.webhook.endpoint;

/** What became of the wish to change an endpoint. */
public sealed interface EditOutcome {
  record Changed(WebhookEndpoint endpoint) implements EditOutcome {}

  record NoSuchEndpoint() implements EditOutcome {}

  /**
   * The address may not be called; nothing was changed.
   *
   * @param rule that it breaks, as a phrase that follows the name of a field
   */
  record UrlRefused(String rule) implements EditOutcome {}
}
