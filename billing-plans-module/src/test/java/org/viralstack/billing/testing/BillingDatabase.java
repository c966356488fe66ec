package org.viralstack.billing.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with the schema {@code billing}, one for all tests, and the persistence unit
 * {@code billing} on it. In the place of the server's transactions each thread has its own.
 */
public final class BillingDatabase {
  private static final EntityManagerFactory UNIT = start();
  private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

  private BillingDatabase() {}

  /** What the server would inject: works on the calling thread's transaction, or else without. */
  public static EntityManager entities() {
    return (EntityManager)
        Proxy.newProxyInstance(
            BillingDatabase.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> delegate(method, arguments));
  }

  /** Runs the work in a transaction of its own, committed unless the work throws. */
  public static <T> T inTransaction(Callable<T> work) throws Exception {
    EntityManager outer = CURRENT.get();
    try (EntityManager entities = UNIT.createEntityManager()) {
      CURRENT.set(entities);
      entities.getTransaction().begin();
      // Lets reads use the transaction's connection too, as they do on the server.
      entities.unwrap(Connection.class);
      try {
        T result = work.call();
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
        CURRENT.set(outer);
      }
    }
  }

  private static Object delegate(Method method, Object[] arguments) throws Throwable {
    EntityManager current = CURRENT.get();
    try {
      return method.invoke(current != null ? current : UNIT.createEntityManager(), arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static EntityManagerFactory start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      var dataSource = server.getPostgresDatabase(Map.of("stringtype", "unspecified"));
      Flyway.configure()
          .dataSource(dataSource)
          .schemas("billing")
          .locations("classpath:db/billing")
          .load()
          .migrate();
      return Persistence.createEntityManagerFactory(
          "billing",
          Map.of(
              "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
              "jakarta.persistence.jtaDataSource", "",
              "jakarta.persistence.nonJtaDataSource", dataSource));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
