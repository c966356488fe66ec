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

/** Lets nobody pass whose credentials are not proven, and remembers who it is. */
public record CredentialsCheck(
    Authentication authentication, CurrentCaller current, Strangers strangers) implements Check {
  @Override
  public Optional<Refusal> refusal(ContainerRequestContext request) {
    return switch (authentication.authenticate(request)) {
      case Authentication.Outcome.Proven proven -> {
        current.enter(proven.caller());
        request.setSecurityContext(
            new CallerIdentity(proven.caller(), request.getSecurityContext().isSecure()));
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
