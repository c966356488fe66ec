package org.viralstack.auth.storage;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The transaction that the calling thread is in, as the server knows it. */
public final class CurrentTransaction {
  private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

  private CurrentTransaction() {}

  /**
   * Whether there is one, and so perhaps a connection of the pool that this thread holds. Costs a
   * look-up; outside of a server there is none.
   */
  @SuppressWarnings("BanJNDI") // a constant name; the threads that ask are not all of one component
  public static boolean isOpen() {
    try {
      TransactionSynchronizationRegistry registry = InitialContext.doLookup(REGISTRY);
      return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    } catch (NamingException outsideOfAServer) {
      return false;
    }
  }
}
