package org.viralstack.auth.cluster.node;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.viralstack.auth.runtime.Service;

/**
 * This node's leave to act on what it remembers. It ends by itself unless it is renewed.
 *
 * <p>Two clocks must agree that it has not ended, since each stands still where the other goes on:
 * the monotonic one while the machine is suspended, the wall clock while it is set back.
 */
@Service
public class Lease {
  /** How long a node may go on without renewal. */
  public static final Duration LENGTH = Duration.ofSeconds(4);

  private final Clock clock;
  private final LongSupplier nanos;
  private volatile Term current;

  /** Compared by identity, so that a term that was ended early is never extended by mistake. */
  public static final class Term {
    private final long endsAtNanos;
    private final long endsAtMillis;

    private Term(long endsAtNanos, long endsAtMillis) {
      this.endsAtNanos = endsAtNanos;
      this.endsAtMillis = endsAtMillis;
    }
  }

  @Inject
  public Lease(Clock clock) {
    this(clock, System::nanoTime);
  }

  public Lease(Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.current = ended();
  }

  public boolean holds() {
    Term term = current;
    return term.endsAtNanos - nanos.getAsLong() > 0 && clock.millis() < term.endsAtMillis;
  }

  public Term current() {
    return current;
  }

  /** A term that begins now; to be drawn up before the database is asked for it. */
  public Term draft() {
    return new Term(nanos.getAsLong() + LENGTH.toNanos(), clock.millis() + LENGTH.toMillis());
  }

  /** Lets {@code next} follow {@code previous}, unless that was ended in the meantime. */
  public synchronized boolean extend(Term previous, Term next) {
    if (current != previous) {
      return false;
    }
    current = next;
    return true;
  }

  /** Ends the lease at once. */
  public synchronized Term end() {
    current = ended();
    return current;
  }

  private Term ended() {
    return new Term(nanos.getAsLong(), 0);
  }
}
