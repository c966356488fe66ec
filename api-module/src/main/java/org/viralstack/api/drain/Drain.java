package org.viralstack.api.drain;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/**
 * Comes between the signal to end and the end. That nothing is being answered ends it no earlier:
 * whoever has not noticed yet still sends requests here.
 */
@Service
class Drain {
  private static final Logger LOG = System.getLogger(Drain.class.getName());
  private static final int ENDED_BY_SIGTERM = 143;

  private final DrainTime time;
  private final Runnable end;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CountDownLatch urged = new CountDownLatch(1);

  @Inject
  Drain(Config config) {
    this(DrainTime.of(config), () -> System.exit(ENDED_BY_SIGTERM));
  }

  Drain(DrainTime time, Runnable end) {
    this.time = time;
    this.end = end;
  }

  void start(@Observes ApplicationStart start) {
    if (time.length().isPositive() && !TerminationSignal.handleBy(this::signal)) {
      LOG.log(Level.WARNING, "This Java runtime lets nobody wait at its end");
    }
  }

  /** Tells whether the node was told to end. */
  boolean hasBegun() {
    return begun.get();
  }

  /** The first signal begins it, and whoever sends another does not want to wait. */
  void signal() {
    if (begun.compareAndSet(false, true)) {
      LOG.log(Level.INFO, "Serving for " + time.length().toSeconds() + " more seconds");
      Thread.ofPlatform().name("viralstack-drain").start(this::end);
    } else {
      urged.countDown();
    }
  }

  private void end() {
    try {
      if (urged.await(time.length().toNanos(), TimeUnit.NANOSECONDS)) {
        LOG.log(Level.INFO, "Told to end a second time, hence at once");
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    end.run();
  }
}
