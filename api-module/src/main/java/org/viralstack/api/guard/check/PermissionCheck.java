package org.viralstack.api.guard.check;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.function.Function;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.auth.Caller;

/**
 * Holds an endpoint to the rule of access that it declares.
 *
 * @param rule why a caller is kept out, or empty when they are let in
 */
public record PermissionCheck(Function<Caller, Optional<Refusal>> rule) implements Check {
  @Override
  public Optional<Refusal> refusal(ContainerRequestContext request) {
    return rule.apply(CallerIdentity.of(request.getSecurityContext()));
  }
}
