package org.viralstack.billing.testing;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Callable;
import org.viralstack.testing.container.ThreadEntities;
import org.viralstack.testing.database.Database;

/**
 * A real PostgreSQL with the schema {@code billing}, one for all tests, and the persistence unit
 * {@code billing} on it. In the place of the server's transactions each thread has its own.
 */
public final class BillingDatabase {
  private static final ThreadEntities UNIT =
      new ThreadEntities(Database.with("billing").source(), List.of("billing"));

  private BillingDatabase() {}

  /** What the server would inject: works on the calling thread's transaction, or else without. */
  public static EntityManager entities() {
    return UNIT.of("billing");
  }

  /** Runs the work in a transaction of its own, committed unless the work throws. */
  public static <T> T inTransaction(Callable<T> work) throws Exception {
    return UNIT.transact(work);
  }
}
