package org.viralstack.api.guard.filter;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Set;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.surface.Refusal;
import org.viralstack.billing.subscription.SubscriptionStatus;
import org.viralstack.billing.subscription.Subscriptions;

/** Holds keys and sessions to what the state of their organization allows. */
public final class StateFilter implements ContainerRequestFilter {
  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Subscriptions subscriptions;

  public StateFilter(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    SubscriptionStatus status =
        subscriptions.of(CallerIdentity.of(request.getSecurityContext()).organization()).status();
    boolean allowed =
        READING.contains(request.getMethod()) ? status.allowsReading() : status.allowsWriting();
    if (!allowed) {
      Refusals.abort(request, new Refusal.OrganizationClosed(status));
    }
  }
}
