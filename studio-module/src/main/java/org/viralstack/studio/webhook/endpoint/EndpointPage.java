package org.viralstack.studio.webhook.endpoint;

import java.util.List;

/**
 * A page of endpoints, the newest first.
 *
 * @param total how many there are on all pages
 */
public record EndpointPage(List<WebhookEndpoint> endpoints, long total) {
  public EndpointPage {
    endpoints = List.copyOf(endpoints);
  }
}
