package org.viralstack.api.drain;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.viralstack.auth.runtime.Service;

/** A node that was told to end wants no new requests. */
@Readiness
@Service
public class DrainReadiness implements HealthCheck {
  private final Drain drain;

  @Inject
  DrainReadiness(Drain drain) {
    this.drain = drain;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("drain").status(!drain.hasBegun()).build();
  }
}
