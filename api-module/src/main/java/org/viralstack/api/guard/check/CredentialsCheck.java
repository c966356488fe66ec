package org.viralstack.api.guard.check;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.viralstack.api.credential.Authentication;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.credential.CurrentCaller;
import org.viralstack.api.limit.Counted;
import org.viralstack.api.limit.Strangers;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.transport.address.ClientAddress;
import org.viralstack.auth.Caller;
import org.viralstack.billing.subscription.Subscriptions;

/** Lets nobody pass whose credentials are not proven, and remembers who it is. */
public record CredentialsCheck(
    Authentication authentication,
    Subscriptions subscriptions,
    CurrentCaller current,
    Strangers strangers)
    implements Check {
  @Override
  public Optional<Refusal> refusal(ContainerRequestContext request) {
    return switch (authentication.authenticate(request)) {
      case Authentication.Outcome.Proven proven -> {
        Caller caller = proven.caller();
        current.enter(caller, subscriptions.of(caller.organization()));
        request.setSecurityContext(
            new CallerIdentity(caller, request.getSecurityContext().isSecure()));
        yield Optional.empty();
      }
      case Authentication.Outcome.Unproven unproven -> {
        Counted counted = strangers.count(ClientAddress.of(request));
        request.setProperty(Counted.ATTRIBUTE, counted);
        yield Optional.of(counted.refusal().orElseGet(unproven::refusal));
      }
    };
  }
}
