package org.viralstack.studio.job.running;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;

/** Works on a movie, up to three times, unless the movie ends or the node stops. */
@Service
public class Tries {
  /** How long to wait before the next try. */
  public static final Duration AFTER_FAULT = Duration.ofSeconds(3);

  private static final Duration BUSY = Duration.ofMillis(500);
  private static final int LAST_TRY = 2;

  private final RunningMovies running;
  private final Clock clock;

  @Inject
  Tries(RunningMovies running, Clock clock) {
    this.running = running;
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
   * @param giveUp is told why the last try failed
   * @throws RuntimeException when it failed and is to be tried again
   */
  public CompletionHandler<Void> run(
      JobId movie, ExecutionContext context, Work work, Consumer<Exception> giveUp) {
    MovieWork here = running.begin(movie);
    try (here) {
      return work.run() ? new OnCompleteRemove<>() : later();
    } catch (InterruptedException interrupted) {
      if (here.isEnded()) {
        return new OnCompleteRemove<>();
      }
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (IOException | RuntimeException failed) {
      // An interruption shows itself in many ways.
      if (here.isEnded()) {
        return new OnCompleteRemove<>();
      }
      boolean last = context.getExecution().consecutiveFailures >= LAST_TRY;
      if (!last || context.getSchedulerState().isShuttingDown()) {
        throw failed instanceof IOException io
            ? new UncheckedIOException(io)
            : (RuntimeException) failed;
      }
      giveUp.accept(failed);
      return new OnCompleteRemove<>();
    }
  }

  private CompletionHandler<Void> later() {
    return (completed, operations) -> operations.reschedule(completed, clock.instant().plus(BUSY));
  }
}
