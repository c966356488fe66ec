package org.viralstack.api.transport.body;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.viralstack.api.transport.address.AddressBlock;
import org.viralstack.auth.runtime.Service;

/**
 * The bodies that threads of this node wait for right now. Bounded as a whole, so that the other
 * threads go on serving, and per address, so that no single client takes all of it. Safe for use by
 * many threads.
 */
@Service
public class SlowBodies {
  private final BodyLimits limits;
  private final Semaphore places;
  private final ConcurrentMap<String, Integer> held = new ConcurrentHashMap<>();

  @Inject
  public SlowBodies(BodyLimits limits) {
    this.limits = limits;
    this.places = new Semaphore(limits.mostWaiting());
  }

  /** Begins to follow the body of one request. */
  BodyArrival arrival(InetAddress client) {
    return new BodyArrival(this, AddressBlock.of(client), limits.longest());
  }

  /** Takes a place, if there is one for this address; whoever has one calls {@link #leave}. */
  boolean enter(String address) {
    if (!places.tryAcquire()) {
      return false;
    }
    int most = limits.mostWaitingOfOne();
    boolean[] entered = {false};
    held.compute(
        address,
        (same, count) -> {
          int before = count == null ? 0 : count;
          entered[0] = before < most;
          return entered[0] ? Integer.valueOf(before + 1) : count;
        });
    if (!entered[0]) {
      places.release();
    }
    return entered[0];
  }

  void leave(String address) {
    held.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    places.release();
  }
}
