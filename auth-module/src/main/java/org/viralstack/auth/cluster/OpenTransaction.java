package org.viralstack.auth.cluster;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The transaction of the calling thread, if any. */
final class OpenTransaction {
  private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

  private OpenTransaction() {}

  /**
   * @throws IllegalStateException when there is one
   */
  static void refuse() {
    if (status() != Status.STATUS_NO_TRANSACTION) {
      throw new IllegalStateException("A broadcast comes after the commit, not before");
    }
  }

  @SuppressWarnings("BanJNDI") // a constant name, the platform's own
  private static int status() {
    try {
      TransactionSynchronizationRegistry registry = InitialContext.doLookup(REGISTRY);
      return registry.getTransactionStatus();
    } catch (NamingException outsideOfAServer) {
      return Status.STATUS_NO_TRANSACTION;
    }
  }
}
