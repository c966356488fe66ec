package org.viralstack.studio.job.running;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;

/**
 * Works on a movie, up to three times, unless the movie ends or the node stops.
 *
 * <p>What counts is how often the work was begun, which stands in its row: a try that found no
 * place, or that a stopping node handed back, was none. What was done and then lost is begun anew,
 * with as many tries as at first. Work that nodes have died of as often as {@link #MOST_BEGUN} says
 * is not begun again.
 */
@Service
public class Tries {
  /** A fault at this try or a later one is the last. */
  public static final int MOST = 3;

  /** How long to wait before the next try. */
  public static final Duration AFTER_FAULT = Duration.ofSeconds(3);

  /** More than {@link #MOST}, since a node may also die of something else. */
  static final int MOST_BEGUN = 5;

  /** One after the other, of work that does not come to its beginning. */
  static final int MOST_FAULTS = 10;

  private static final Logger LOG = System.getLogger(Tries.class.getName());
  private static final Duration BUSY = Duration.ofMillis(500);

  private final RunningMovies running;
  private final Attempts attempts;
  private final Clock clock;

  @Inject
  Tries(RunningMovies running, Attempts attempts, Clock clock) {
    this.running = running;
    this.attempts = attempts;
    this.clock = clock;
  }

  /** A piece of work. */
  @FunctionalInterface
  public interface Work {
    /** Does it; tells whether this node had a place for it. */
    boolean run() throws IOException, InterruptedException;
  }

  /**
   * Does the work, and tells the scheduler what follows.
   *
   * @param part the movie itself or that child of it which is worked on
   * @param giveUp is told why there will be no other try
   * @throws RuntimeException when it failed and is to be tried again
   */
  public CompletionHandler<Void> run(
      JobId movie, JobId part, ExecutionContext context, Work work, Consumer<Throwable> giveUp) {
    int begun = attempts.of(part);
    if (begun >= MOST_BEGUN) {
      giveUp.accept(new IllegalStateException(part + " was begun " + begun + " times"));
      return new OnCompleteRemove<>();
    }
    MovieWork here = running.begin(movie);
    try (here) {
      return work.run() ? new OnCompleteRemove<>() : later();
    } catch (InterruptedException interrupted) {
      if (here.isEnded()) {
        return new OnCompleteRemove<>();
      }
      handBack(part, begun);
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (IOException | RuntimeException | Error failed) {
      // An interruption shows itself in many ways.
      if (here.isEnded()) {
        return new OnCompleteRemove<>();
      }
      boolean stopping = context.getSchedulerState().isShuttingDown();
      if (stopping) {
        handBack(part, begun);
      }
      if (stopping || !isLast(part, context)) {
        throw again(failed);
      }
      giveUp.accept(failed);
      return new OnCompleteRemove<>();
    }
  }

  private boolean isLast(JobId part, ExecutionContext context) {
    return attempts.of(part) >= MOST
        || context.getExecution().consecutiveFailures >= MOST_FAULTS - 1;
  }

  private void handBack(JobId part, int begun) {
    // Else the statement would be interrupted too.
    boolean interrupted = Thread.interrupted();
    try {
      attempts.takeBack(part, begun);
    } catch (RuntimeException unreachable) {
      LOG.log(Level.DEBUG, part + " counts as begun once more", unreachable);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException again(Throwable failed) {
    return switch (failed) {
      case IOException io -> new UncheckedIOException(io);
      case RuntimeException bug -> bug;
      default -> new IllegalStateException(failed);
    };
  }

  private CompletionHandler<Void> later() {
    return (completed, operations) -> operations.reschedule(completed, clock.instant().plus(BUSY));
  }
}
