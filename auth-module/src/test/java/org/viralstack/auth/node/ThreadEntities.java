package org.viralstack.auth.node;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** The entity manager of each thread's transaction, behind one face. */
class ThreadEntities {
  private final EntityManagerFactory factory;
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

  ThreadEntities(DataSource source) {
    this.factory =
        Persistence.createEntityManagerFactory(
            "auth",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                "",
                "jakarta.persistence.nonJtaDataSource",
                source,
                "eclipselink.session-name",
                source.toString() + System.nanoTime()));
  }

  boolean inTransaction() {
    return current.get() != null;
  }

  /** Commits, unless a runtime exception comes through. */
  Object transact(Callable<Object> work) throws Exception {
    EntityManager entities = factory.createEntityManager();
    current.set(entities);
    entities.getTransaction().begin();
    try {
      Object result = work.call();
      entities.getTransaction().commit();
      return result;
    } finally {
      current.remove();
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.close();
    }
  }

  EntityManager shared() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(current.get(), arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }

  void close() {
    factory.close();
  }
}
