package org.viralstack.auth.runtime;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A small piece of housekeeping that runs again and again on a daemon thread of its own until it is
 * closed. A run that fails, with an error too, is logged, and the next one comes as if it had not.
 */
public final class Periodic implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Periodic.class.getName());
  private static final long LONGEST_RUN_AT_END_SECONDS = 5;

  private final ScheduledExecutorService thread;

  private Periodic(ScheduledExecutorService thread) {
    this.thread = thread;
  }

  /**
   * Starts one.
   *
   * @param name of the thread
   * @param pause between the end of a run and the begin of the next; the first begins at once
   */
  @SuppressWarnings("FutureReturnValueIgnored") // it only ends by close
  public static Periodic start(String name, Duration pause, Runnable task) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
    thread.scheduleWithFixedDelay(
        () -> runLogged(name, task), 0, pause.toNanos(), TimeUnit.NANOSECONDS);
    return new Periodic(thread);
  }

  private static void runLogged(String name, Runnable task) {
    try {
      task.run();
    } catch (Throwable failure) { // anything that got through would silently end the repetition
      LOG.log(Level.WARNING, name + " failed and will be tried again", failure);
    }
  }

  /** Lets a run that has begun end, within five seconds, and begins no other. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_RUN_AT_END_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
