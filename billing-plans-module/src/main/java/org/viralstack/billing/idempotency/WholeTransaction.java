package org.viralstack.billing.idempotency;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.viralstack.auth.runtime.Service;

/**
 * A transaction around work that opens transactions itself, which then all become this one.
 *
 * <p>Not {@code Transactional}, which ends without a word where the work was marked for rollback
 * and nobody threw: here it must be known whether the work was committed.
 */
@Service
class WholeTransaction {
  private final Instance<UserTransaction> transactions;

  /** What work came to, and whether it is committed; if not, it is undone as a whole. */
  record Ended<T>(T result, boolean committed) {}

  @Inject
  WholeTransaction(Instance<UserTransaction> transactions) {
    this.transactions = transactions;
  }

  /**
   * Does work in a transaction.
   *
   * @param worthKeeping whether to commit what came to this result, unless the work was marked for
   *     rollback by itself
   * @throws Exception what the work throws, which undoes it
   * @throws IllegalStateException when the database does not commit
   */
  <T> Ended<T> around(Callable<T> work, Predicate<T> worthKeeping) throws Exception {
    UserTransaction transaction = transactions.get();
    begin(transaction);
    boolean open = true;
    try {
      T result = work.call();
      boolean commit = worthKeeping.test(result) && active();
      if (commit) {
        open = false;
        commit(transaction);
      }
      return new Ended<>(result, commit);
    } finally {
      if (open) {
        transaction.rollback();
      }
    }
  }

  /** Whether the transaction may still be committed; work may have marked it for rollback. */
  boolean active() throws SystemException {
    return transactions.get().getStatus() == Status.STATUS_ACTIVE;
  }

  private static void begin(UserTransaction transaction) throws SystemException {
    try {
      transaction.begin();
    } catch (NotSupportedException nested) {
      throw new IllegalStateException("There is a transaction already", nested);
    }
  }

  private static void commit(UserTransaction transaction) throws SystemException {
    try {
      transaction.commit();
    } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException failed) {
      throw new IllegalStateException("The work could not be committed", failed);
    }
  }
}
