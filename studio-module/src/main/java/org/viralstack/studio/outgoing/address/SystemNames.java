package org.viralstack.studio.outgoing.address;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * The names that this machine knows, within a bounded time; the machine's own wait has none. Each
 * lookup keeps a thread until the machine gives up, so there is a bound to those as well.
 */
final class SystemNames implements Dns {
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final int MOST = 128;

  private final Dns machine;
  private final Duration longest;
  private final Semaphore places;

  SystemNames() {
    this(host -> List.of(InetAddress.getAllByName(host)), LONGEST, MOST);
  }

  /**
   * @param longest that a lookup waits, for its turn and for its answer
   * @param most lookups at once, with those that nobody waits for any more
   */
  SystemNames(Dns machine, Duration longest, int most) {
    this.machine = machine;
    this.longest = longest;
    this.places = new Semaphore(most);
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    long end = System.nanoTime() + longest.toNanos();
    try {
      if (!places.tryAcquire(longest.toNanos(), NANOSECONDS)) {
        throw new TimeoutException("too many names are being looked up");
      }
      return begun(host).get(Math.max(0, end - System.nanoTime()), NANOSECONDS);
    } catch (ExecutionException | TimeoutException unknown) {
      throw unknown(host, unknown);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unknown(host, interrupted);
    }
  }

  private FutureTask<List<InetAddress>> begun(String host) {
    FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> machine.lookup(host));
    boolean begun = false;
    try {
      Thread.ofPlatform().daemon().name("viralstack-names").start(() -> run(lookup));
      begun = true;
    } finally {
      if (!begun) {
        places.release();
      }
    }
    return lookup;
  }

  private void run(FutureTask<List<InetAddress>> lookup) {
    try {
      lookup.run();
    } finally {
      places.release();
    }
  }

  private static UnknownHostException unknown(String host, Exception cause) {
    UnknownHostException unknown = new UnknownHostException(host + " cannot be looked up");
    unknown.initCause(cause);
    return unknown;
  }
}
