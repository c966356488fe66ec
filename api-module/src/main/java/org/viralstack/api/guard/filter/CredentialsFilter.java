package org.viralstack.api.guard.filter;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.viralstack.api.credential.Authentication;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.limit.Counted;
import org.viralstack.api.limit.Strangers;
import org.viralstack.api.transport.address.ClientAddress;

/** Lets nobody pass whose credentials are not proven, and remembers who it is. */
public final class CredentialsFilter implements ContainerRequestFilter {
  private final Authentication authentication;
  private final Strangers strangers;

  public CredentialsFilter(Authentication authentication, Strangers strangers) {
    this.authentication = authentication;
    this.strangers = strangers;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    switch (authentication.authenticate(request)) {
      case Authentication.Outcome.Proven proven ->
          request.setSecurityContext(
              new CallerIdentity(proven.caller(), request.getSecurityContext().isSecure()));
      case Authentication.Outcome.Unproven unproven -> {
        Counted counted = strangers.count(ClientAddress.of(request));
        request.setProperty(Counted.ATTRIBUTE, counted);
        Refusals.abort(request, counted.refusal().orElseGet(unproven::refusal));
      }
    }
  }
}
