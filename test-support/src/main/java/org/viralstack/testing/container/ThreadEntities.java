package org.viralstack.testing.container;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One transaction per thread, over the entity managers of some persistence units on one connection.
 */
public final class ThreadEntities implements AutoCloseable {
  private static final Set<String> LEFT_TO_THE_TRANSACTION =
      Set.of("close", "commit", "rollback", "setAutoCommit");

  private static final AtomicInteger NAMES = new AtomicInteger();

  private final DataSource source;
  private final Map<String, EntityManagerFactory> units;

  @SuppressWarnings("ThreadLocalUsage") // several may be open at once, each over its own database
  private final ThreadLocal<Current> current = new ThreadLocal<>();

  private record Current(
      Connection connection,
      Map<String, EntityManager> entities,
      List<Synchronization> synchronizations) {}

  /** Opens persistence units of the class path on a database, in the place of the server's. */
  public ThreadEntities(DataSource source, List<String> units) {
    this.source = source;
    DataSource shared = shared();
    this.units =
        units.stream().collect(Collectors.toMap(Function.identity(), unit -> opened(unit, shared)));
  }

  private static EntityManagerFactory opened(String unit, DataSource source) {
    return Persistence.createEntityManagerFactory(
        unit,
        Map.of(
            "jakarta.persistence.transactionType",
            "RESOURCE_LOCAL",
            "jakarta.persistence.jtaDataSource",
            "",
            "jakarta.persistence.nonJtaDataSource",
            source,
            "eclipselink.session-name",
            unit + NAMES.incrementAndGet()));
  }

  boolean inTransaction() {
    return current.get() != null;
  }

  /** Tells somebody how the current transaction ends. */
  void register(Synchronization synchronization) {
    current.get().synchronizations().add(synchronization);
  }

  /** Runs the work in a transaction of its own, committed unless the work throws. */
  public <T> T transact(Callable<T> work) throws Exception {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      Current own = new Current(connection, new HashMap<>(), new ArrayList<>());
      Current outer = current.get();
      current.set(own);
      boolean done = false;
      try {
        T result = work.call();
        for (EntityManager entities : own.entities().values()) {
          entities.getTransaction().commit();
        }
        done = true;
        return result;
      } finally {
        own.entities().values().forEach(EntityManager::close);
        current.set(outer);
        if (done) {
          connection.commit();
        } else {
          connection.rollback();
        }
        int status = done ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK;
        own.synchronizations().forEach(one -> one.afterCompletion(status));
      }
    }
  }

  /**
   * What a server would inject for a unit: works on the calling thread's transaction, or else
   * without.
   */
  public EntityManager of(String unit) {
    return proxy(EntityManager.class, (method, arguments) -> method.invoke(open(unit), arguments));
  }

  /** The transaction's; outside of any, one that reads once. */
  private EntityManager open(String unit) {
    if (!inTransaction()) {
      return factory(unit).createEntityManager();
    }
    return current
        .get()
        .entities()
        .computeIfAbsent(
            unit,
            name -> {
              EntityManager entities = factory(name).createEntityManager();
              entities.getTransaction().begin();
              // Lets reads use the transaction's connection too, as they do on the server.
              entities.unwrap(Connection.class);
              return entities;
            });
  }

  private EntityManagerFactory factory(String unit) {
    return Objects.requireNonNull(units.get(unit), unit);
  }

  private DataSource shared() {
    return proxy(
        DataSource.class,
        (method, arguments) ->
            method.getName().equals("getConnection") && inTransaction()
                ? lent(current.get().connection())
                : method.invoke(source, arguments));
  }

  private static Connection lent(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) ->
            LEFT_TO_THE_TRANSACTION.contains(method.getName())
                ? null
                : method.invoke(connection, arguments));
  }

  private interface Call {
    @Nullable Object make(Method method, @Nullable Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            ThreadEntities.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return call.make(method, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getTargetException();
              }
            }));
  }

  @Override
  public void close() {
    units.values().forEach(EntityManagerFactory::close);
  }
}
