package org.viralstack.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.viralstack.launcher.process.CannotStart;

/**
 * What has to be ended, in the opposite order of its start. The end may come from another thread,
 * in the middle of the start: nothing is started after it.
 */
final class Endings {
  private static final int SECONDS_FOR_A_STEP = 4;

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final ReentrantLock step = new ReentrantLock();
  private volatile boolean begun;

  /**
   * @throws CannotStart when the end has begun
   */
  <T extends AutoCloseable> T start(Supplier<T> starting) {
    step.lock();
    try {
      if (begun) {
        throw new CannotStart("It was ended while it started");
      }
      T part = starting.get();
      started.push(part);
      return part;
    } finally {
      step.unlock();
    }
  }

  /** Tells whether the end has begun. */
  boolean begun() {
    return begun;
  }

  /** Ends everything; returns when nothing runs any more. */
  void endAll() {
    begun = true;
    boolean undisturbed = awaitStep();
    try {
      while (!started.isEmpty()) {
        end(started.pop());
      }
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    } finally {
      if (undisturbed) {
        step.unlock();
      }
    }
  }

  private boolean awaitStep() {
    try {
      return step.tryLock(SECONDS_FOR_A_STEP, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void end(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception failed) {
      System.err.println("While ending: " + failed.getMessage());
    }
  }
}
