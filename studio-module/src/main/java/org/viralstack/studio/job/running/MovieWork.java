package org.viralstack.studio.job.running;

import java.util.function.Consumer;
import org.viralstack.studio.JobId;

/** One thread's work on a movie, from its begin to its {@link #close}. */
public final class MovieWork implements AutoCloseable {
  private final JobId movie;
  private final Thread thread = Thread.currentThread();
  private final Consumer<MovieWork> onClose;
  private boolean open = true;
  private boolean ended;

  MovieWork(JobId movie, Consumer<MovieWork> onClose) {
    this.movie = movie;
    this.onClose = onClose;
  }

  JobId movie() {
    return movie;
  }

  /** The movie has ended: interrupts the work. */
  synchronized void end() {
    if (open) {
      ended = true;
      thread.interrupt();
    }
  }

  /** Whether the work was interrupted because the movie has ended. */
  public synchronized boolean isEnded() {
    return ended;
  }

  @Override
  public synchronized void close() {
    open = false;
    onClose.accept(this);
    if (ended) {
      // The thread goes on to other work.
      var unused = Thread.interrupted();
    }
  }
}
