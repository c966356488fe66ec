package org.viralstack.studio.node;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.Config;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.ApplicationStop;

/** All beans of this module and of those below it, started as in a server. */
public final class Node implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String SECRET_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private final WeldContainer container;
  private final ThreadEntities entities;

  private Node(WeldContainer container, ThreadEntities entities) {
    this.container = container;
    this.entities = entities;
  }

  /**
   * Starts a node, with settings over the usual ones.
   *
   * @param instead take the places of the beans of their classes
   */
  public static Node start(
      Database database, Clock clock, Map<String, String> settings, Object... instead) {
    ThreadEntities entities = new ThreadEntities(database.source());
    Weld weld =
        new Weld("studio-node-" + COUNT.incrementAndGet())
            .addServices(new TransactionEntities(entities), new ThreadTransactionServices(entities))
            .addExtension(
                new Edges(clock, config(settings), database.source(), entities, List.of(instead)))
            .addBeanClasses(
                NamedSettings.class,
                ThreadTransactions.Required.class,
                ThreadTransactions.RequiresNew.class,
                ThreadTransactions.Mandatory.class,
                ThreadTransactions.Never.class);
    Node node = new Node(weld.initialize(), entities);
    try {
      node.container.event().select(ApplicationStart.class).fire(new ApplicationStart());
      return node;
    } catch (RuntimeException failure) {
      node.close();
      throw failure;
    }
  }

  private static Config config(Map<String, String> settings) {
    Map<String, String> all =
        new TreeMap<>(
            Map.of(
                "viralstack.secret.key",
                SECRET_KEY,
                "viralstack.background.poll-millis",
                "100",
                "viralstack.background.drain-seconds",
                "1",
                "viralstack.data.dir",
                Path.of("target", "test-data").toString(),
                "viralstack.files.directory",
                Path.of("target", "test-files").toString()));
    all.putAll(settings);
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(all, "test", 100))
        .build();
  }

  /** The one bean of a type. */
  public <T> T the(Class<T> type) {
    return container.select(type).get();
  }

  /** Runs work in a transaction, as business does. */
  public <T> T inTransaction(Callable<T> work) throws Exception {
    Object[] result = new Object[1];
    entities.transact(() -> result[0] = work.call());
    @SuppressWarnings("unchecked") // it is what the work returned
    T typed = (T) result[0];
    return typed;
  }

  @Override
  public void close() {
    container.event().select(ApplicationStop.class).fire(new ApplicationStop());
    container.shutdown();
    entities.close();
  }

  private record TransactionEntities(ThreadEntities entities) implements JpaInjectionServices {
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
}
