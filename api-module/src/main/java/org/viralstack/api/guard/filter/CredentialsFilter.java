package org.viralstack.api.guard.filter;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.viralstack.api.credential.Authentication;
import org.viralstack.api.credential.CallerIdentity;

/** Lets nobody pass whose credentials are not proven, and remembers who it is. */
public final class CredentialsFilter implements ContainerRequestFilter {
  private final Authentication authentication;

  public CredentialsFilter(Authentication authentication) {
    this.authentication = authentication;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    switch (authentication.authenticate(request)) {
      case Authentication.Outcome.Proven proven ->
          request.setSecurityContext(
              new CallerIdentity(proven.caller(), request.getSecurityContext().isSecure()));
      case Authentication.Outcome.Unproven unproven -> Refusals.abort(request, unproven.refusal());
    }
  }
}
