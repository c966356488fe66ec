package org.viralstack.studio.webhook.delivery;

import java.util.List;
import java.util.Map;
import org.viralstack.studio.webhook.DeliveryId;

/**
 * A page of an endpoint's log, the newest delivery first.
 *
 * @param attempts of each of them that has any, from the first to the last
 * @param total how many deliveries there are on all pages
 */
public record DeliveryPage(
    List<Delivery> deliveries, Map<DeliveryId, List<Attempt>> attempts, long total) {
  public DeliveryPage {
    deliveries = List.copyOf(deliveries);
    attempts = Map.copyOf(attempts);
  }
}
