package org.viralstack.api.transport.body;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.viralstack.auth.runtime.Service;

/**
 * The bodies that threads of this node wait for right now. Bounded as a whole, so that the other
 * threads go on serving, and per address, so that no single client takes all of it. A body that is
 * on its way has a place for a moment only, so a burst of calls finds places as others leave them,
 * in the order in which they came. Safe for use by many threads.
 */
@Service
public class SlowBodies {
  private static final long PATIENCE_NANOS = Duration.ofSeconds(1).toNanos();

  private final BodyLimits limits;
  private final Semaphore places;
  private final ConcurrentMap<String, Share> shares = new ConcurrentHashMap<>();

  /**
   * The places of one address.
   *
   * @param users how many hold or want one
   */
  private record Share(Semaphore places, int users) {
    Share with(int more) {
      return new Share(places, users + more);
    }
  }

  @Inject
  public SlowBodies(BodyLimits limits) {
    this.limits = limits;
    this.places = new Semaphore(limits.mostWaiting(), true);
  }

  /** Begins to follow the body of one request. */
  BodyArrival arrival(InetAddress client, Duration longest) {
    return new BodyArrival(this, client, longest);
  }

  /**
   * Takes a place, and waits for one up to a second; whoever got one calls {@link #leave}.
   *
   * @return whether there was one
   */
  boolean enter(String address) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    Semaphore own = join(address);
    boolean ownTaken = false;
    boolean taken = false;
    try {
      ownTaken = own.tryAcquire(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
      taken = ownTaken && places.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (!taken) {
      if (ownTaken) {
        own.release();
      }
      part(address);
    }
    return taken;
  }

  void leave(String address) {
    places.release();
    shares.computeIfPresent(
        address,
        (same, share) -> {
          share.places().release();
          return share;
        });
    part(address);
  }

  private Semaphore join(String address) {
    return shares
        .compute(
            address,
            (same, share) ->
                share == null
                    ? new Share(new Semaphore(limits.mostWaitingOfOne(), true), 1)
                    : share.with(1))
        .places();
  }

  private void part(String address) {
    shares.computeIfPresent(address, (same, share) -> share.users() == 1 ? null : share.with(-1));
  }
}
