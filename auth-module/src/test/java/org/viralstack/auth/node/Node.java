package org.viralstack.auth.node;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.Config;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;
import org.viralstack.auth.runtime.ApplicationStart;

/** All beans of this module, started as in a server. */
public final class Node implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String SECRET_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private final WeldContainer container;
  private final ThreadEntities entities;

  private Node(WeldContainer container, ThreadEntities entities) {
    this.container = container;
    this.entities = entities;
  }

  /** Starts a node with settings over the usual ones and with more beans, such as observers. */
  public static Node start(
      Database database, Clock clock, Map<String, String> settings, Class<?>... more) {
    ThreadEntities entities = new ThreadEntities(database.source());
    Weld weld =
        new Weld("node-" + COUNT.incrementAndGet())
            .addServices(new TransactionEntities(entities.shared()))
            .addExtension(new Edges(clock, config(settings), database.source(), entities))
            .addBeanClasses(
                ThreadTransactions.Required.class,
                ThreadTransactions.Mandatory.class,
                ThreadTransactions.Never.class)
            .addBeanClasses(more);
    Node node = new Node(weld.initialize(), entities);
    try {
      node.container.event().select(ApplicationStart.class).fire(new ApplicationStart());
      return node;
    } catch (RuntimeException failure) {
      node.close();
      throw failure;
    }
  }

  public static Node start(Database database, Clock clock) {
    return start(database, clock, Map.of());
  }

  private static Config config(Map<String, String> settings) {
    Map<String, String> all =
        new TreeMap<>(Map.of("viralstack.secret.key", SECRET_KEY, "viralstack.node.roles", "api"));
    all.putAll(settings);
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(all, "test", 100))
        .build();
  }

  /** The one bean of a type. */
  public <T> T the(Class<T> type) {
    return container.select(type).get();
  }

  @Override
  public void close() {
    container.shutdown();
    entities.close();
  }

  private record TransactionEntities(EntityManager entities) implements JpaInjectionServices {
    @Override
    public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(
        InjectionPoint point) {
      return () -> new SimpleResourceReference<>(entities);
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
}
