package org.viralstack.api.idempotency;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.viralstack.api.FilterOrder;

/** Lets the endpoints that take idempotency keys read them, once at the start. */
@Provider
@Singleton
public class IdempotencyFeature implements DynamicFeature {
  /**
   * Registers the filter of one resource method.
   *
   * @throws IllegalArgumentException when a POST does not declare what it makes of repeated
   *     requests, which stops the start
   */
  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (RepeatRule.of(resource.getResourceMethod()) == RepeatRule.ANSWERED_AGAIN) {
      context.register(new IdempotencyFilter(), FilterOrder.IDEMPOTENCY);
    }
  }
}
