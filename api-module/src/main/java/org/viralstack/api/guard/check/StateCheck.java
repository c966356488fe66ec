package org.viralstack.api.guard.check;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;
import org.viralstack.api.credential.CurrentCaller;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.billing.subscription.SubscriptionStatus;

/** Holds keys and sessions to what the state of their organization allows. */
public record StateCheck(CurrentCaller current) implements Check {
  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @Override
  public Optional<Refusal> refusal(ContainerRequestContext request) {
    SubscriptionStatus status = current.subscription().status();
    boolean allowed =
        READING.contains(request.getMethod()) ? status.allowsReading() : status.allowsWriting();
    return allowed ? Optional.empty() : Optional.of(new Refusal.OrganizationClosed(status));
  }
}
