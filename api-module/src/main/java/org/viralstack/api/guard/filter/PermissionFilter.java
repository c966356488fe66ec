package org.viralstack.api.guard.filter;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Optional;
import java.util.function.Function;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.surface.Refusal;
import org.viralstack.auth.Caller;

/** Holds an endpoint to the rule of access that it declares. */
public final class PermissionFilter implements ContainerRequestFilter {
  private final Function<Caller, Optional<Refusal>> rule;

  /**
   * @param rule why a caller is kept out, or empty when they are let in
   */
  public PermissionFilter(Function<Caller, Optional<Refusal>> rule) {
    this.rule = rule;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    rule.apply(CallerIdentity.of(request.getSecurityContext()))
        .ifPresent(refusal -> Refusals.abort(request, refusal));
  }
}
