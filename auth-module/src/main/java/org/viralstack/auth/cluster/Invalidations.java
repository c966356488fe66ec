package org.viralstack.auth.cluster;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Set;
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

  @Inject
  Invalidations(Nodes nodes, Conversation conversation, Listeners listeners, Lease lease) {
    this.nodes = nodes;
    this.conversation = conversation;
    this.listeners = listeners;
    this.lease = lease;
  }

  /**
   * Tells every node that what it remembers under {@code key} is no longer true, and returns once
   * no node can act on it any more, usually within milliseconds and always within about five
   * seconds.
   *
   * @param subject the subject of the listeners to tell
   * @throws IllegalStateException when the database cannot be asked who must be told
   * @throws jakarta.transaction.TransactionalException inside of a transaction, since others would
   *     then read again what it is about to change
   */
  @Transactional(TxType.NEVER)
  public Receipt broadcast(String subject, String key) {
    long begun = System.nanoTime();
    listeners.forget(subject, key);
    Set<String> others = nodes.others(conversation.self());
    int confirmed =
        others.isEmpty() ? 0 : conversation.forget(others, subject, key, this::confirmations);
    return new Receipt(1 + confirmed, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
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

  private int confirmations(Round round) {
    if (!round.await(Duration.ofMillis(PATIENCE_MILLIS))) {
      nodes.removeAll(round.silent());
      round.await(Lease.LENGTH.plusMillis(DRIFT_MILLIS));
    }
    return round.confirmed();
  }
}
