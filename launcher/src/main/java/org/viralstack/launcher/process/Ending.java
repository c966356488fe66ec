package org.viralstack.launcher.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: politely at first, then without asking. */
public final class Ending {
  private Ending() {}

  /**
   * Returns when the process has ended.
   *
   * @param patience how long it may take to end by itself before it is killed
   */
  public static void end(ProcessHandle process, Duration patience) {
    process.destroy();
    if (!hasEnded(process, patience)) {
      process.destroyForcibly();
      hasEnded(process, Duration.ofSeconds(2));
    }
  }

  private static boolean hasEnded(ProcessHandle process, Duration limit) {
    try {
      process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillRuns) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
