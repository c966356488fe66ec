package org.viralstack.auth.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A node is ready while it can ask the database. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  @Override
  public HealthCheckResponse call() {
    try {
      entities.createNativeQuery("SELECT 1").getSingleResult();
      return HealthCheckResponse.up("database");
    } catch (PersistenceException unreachable) {
      return HealthCheckResponse.down("database");
    }
  }
}
