package org.viralstack.auth.cluster;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.viralstack.auth.cluster.node.Lease;
import org.viralstack.auth.cluster.node.Nodes;
import org.viralstack.auth.runtime.Service;

/**
 * Tells all nodes what has changed.
 *
 * <p>Every node that acts on what it remembers is written down in the database. A broadcast asks
 * each of them over the data grid. One that does not answer within {@value #PATIENCE_MILLIS} ms is
 * struck out, so that it cannot renew its lease, and waited for until that has run out. So the
 * promise holds also for a node that is stopped, cut off or dead, at the price of about five
 * seconds once.
 *
 * <p>What could not be told, because the database did not say whom, stays owed: this node tells it
 * again until it succeeds, or until its own end makes the others forget everything.
 */
@Service
public class Invalidations {
  private static final long PATIENCE_MILLIS = 500;

  /** Two clocks never run quite alike. */
  private static final long DRIFT_MILLIS = 250;

  private final Nodes nodes;
  private final Conversation conversation;
  private final Listeners listeners;
  private final Lease lease;
  private final Set<Change> owed = ConcurrentHashMap.newKeySet();

  private record Change(String subject, String key) {}

  @Inject
  Invalidations(Nodes nodes, Conversation conversation, Listeners listeners, Lease lease) {
    this.nodes = nodes;
    this.conversation = conversation;
    this.listeners = listeners;
    this.lease = lease;
  }

  /**
   * Tells every node that what it remembers under {@code key} is no longer true, and returns once
   * no node can act on it any more: usually within milliseconds, within about five seconds where a
   * node is silent, and within three more where the database is slow to say whom to tell.
   *
   * @param subject the subject of the listeners to tell
   * @throws IllegalStateException when the database cannot be asked who must be told; the nodes
   *     that can be heard have been asked even so, and the others will be as soon as it can
   * @throws jakarta.transaction.TransactionalException inside of a transaction, since others would
   *     then read again what it is about to change
   */
  @Transactional(TxType.NEVER)
  public Receipt broadcast(String subject, String key) {
    try {
      return tell(subject, key);
    } catch (RuntimeException | Error failure) {
      owed.add(new Change(subject, key));
      throw failure;
    }
  }

  /**
   * Tells what is owed.
   *
   * @throws IllegalStateException when something still cannot be told
   */
  void settle() {
    for (Change change : Set.copyOf(owed)) {
      // Taken out before it is told: if it changes once more meanwhile, that is owed anew.
      if (owed.remove(change)) {
        broadcast(change.subject(), change.key());
      }
    }
  }

  /**
   * Whether this node may act on what it remembers. Costs nanoseconds; to be asked before each use
   * of a remembered value, and without a database or a data grid false within five seconds.
   */
  public boolean trusted() {
    return lease.holds();
  }

  /** {@link #trusted}, for those who ask in every call. */
  public BooleanSupplier trust() {
    return lease::holds;
  }

  private Receipt tell(String subject, String key) {
    long begun = System.nanoTime();
    listeners.forget(subject, key);
    // Before the database is asked whose answers matter, which may take long or fail.
    int confirmed = conversation.forget(subject, key, this::confirmations);
    return new Receipt(1 + confirmed, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
  }

  private int confirmations(Round round) {
    Set<String> others = nodes.others(conversation.self());
    if (!round.await(others, Duration.ofMillis(PATIENCE_MILLIS))) {
      nodes.remove(round.silent(others));
      round.await(others, Lease.LENGTH.plusMillis(DRIFT_MILLIS));
    }
    return others.size() - round.silent(others).size();
  }
}
