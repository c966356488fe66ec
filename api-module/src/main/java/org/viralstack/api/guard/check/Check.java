package org.viralstack.api.guard.check;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.viralstack.api.refusal.Refusal;

/** One thing that stands between a request and its endpoint. Safe for use by many threads. */
@FunctionalInterface
public interface Check {
  /** Why the request ends here, or empty when it may go on. */
  Optional<Refusal> refusal(ContainerRequestContext request);
}
