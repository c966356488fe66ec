package org.viralstack.testing.container;

import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;

/** Gives repositories the entity manager of the unit that they name. */
record UnitInjection(ThreadEntities entities) implements JpaInjectionServices {
  @Override
  public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(
      InjectionPoint point) {
    String unit = point.getAnnotated().getAnnotation(PersistenceContext.class).unitName();
    return () -> new SimpleResourceReference<>(entities.of(unit));
  }

  @Override
  public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(
      InjectionPoint point) {
    return () -> {
      throw new IllegalStateException("nobody asks for a factory");
    };
  }

  @Override
  public void cleanup() {}
}
