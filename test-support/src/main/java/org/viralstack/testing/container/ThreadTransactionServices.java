package org.viralstack.testing.container;

import jakarta.transaction.Synchronization;
import jakarta.transaction.UserTransaction;
import org.jboss.weld.transaction.spi.TransactionServices;

/** Lets observers wait for the end of a thread's transaction. */
record ThreadTransactionServices(ThreadEntities entities) implements TransactionServices {
  @Override
  public void registerSynchronization(Synchronization synchronization) {
    entities.register(synchronization);
  }

  @Override
  public boolean isTransactionActive() {
    return entities.inTransaction();
  }

  @Override
  public UserTransaction getUserTransaction() {
    throw new UnsupportedOperationException("nobody asks for it");
  }

  @Override
  public void cleanup() {}
}
