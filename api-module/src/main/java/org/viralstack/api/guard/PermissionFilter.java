package org.viralstack.api.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.viralstack.api.credential.CallerIdentity;

/** Holds an endpoint to the rule of access that it declares. */
final class PermissionFilter implements ContainerRequestFilter {
  private final AccessRule rule;

  PermissionFilter(AccessRule rule) {
    this.rule = rule;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    rule.refusal(CallerIdentity.of(request.getSecurityContext()))
        .ifPresent(refusal -> Refusals.abort(request, refusal));
  }
}
