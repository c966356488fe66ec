package org.viralstack.api.drain;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/** Comes between the signal to end and the end. */
@Service
class Drain {
  private static final Logger LOG = System.getLogger(Drain.class.getName());
  private static final int ENDED_BY_SIGTERM = 143;

  private final DrainTime time;
  private volatile boolean begun;

  @Inject
  Drain(Config config) {
    this.time = DrainTime.of(config);
  }

  void start(@Observes ApplicationStart start) {
    if (time.length().isPositive() && !TerminationSignal.handleBy(this::begin)) {
      LOG.log(Level.WARNING, "This Java runtime lets nobody wait at its end");
    }
  }

  /** Tells whether the node was told to end. */
  boolean hasBegun() {
    return begun;
  }

  private void begin() {
    if (!begun) {
      begun = true;
      LOG.log(Level.INFO, "Serving for " + time.length().toSeconds() + " more seconds");
      Thread.ofPlatform().name("viralstack-drain").start(this::end);
    }
  }

  private void end() {
    try {
      Thread.sleep(time.length());
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    System.exit(ENDED_BY_SIGTERM);
  }
}
