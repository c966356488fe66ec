package org.viralstack.studio.slideshow.rendering;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.storage.Drawing;
import org.viralstack.studio.slideshow.storage.RenderQueues;

/** The background work of slideshows. */
@Service
class RenderTasks {
  private static final Duration AFTER_FAULT = Duration.ofSeconds(10);
  private static final int LAST_TRY = 2;

  private final RenderWork work;
  private final Clock clock;

  @Inject
  RenderTasks(RenderWork work, Clock clock) {
    this.work = work;
    this.clock = clock;
  }

  /** Three tries; what interrupts one because the node stops does not count. */
  @Produces
  @Singleton
  CustomTask<Void> rendering() {
    return Tasks.custom(RenderQueues.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAULT))
        .execute((task, context) -> run(Drawing.of(task.getId()), context));
  }

  private CompletionHandler<Void> run(Drawing drawing, ExecutionContext context) {
    return switch (work.turn(drawing)) {
      case Turn.Never never -> new OnCompleteRemove<>();
      case Turn.Later later ->
          (completed, operations) ->
              operations.reschedule(completed, clock.instant().plus(later.pause()));
      case Turn.Now mine -> {
        make(mine.slideshow(), context);
        yield new OnCompleteRemove<>();
      }
    };
  }

  private void make(Slideshow slideshow, ExecutionContext context) {
    try {
      work.make(slideshow);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    } catch (IOException failed) {
      if (isTriedAgain(context)) {
        throw new UncheckedIOException(failed);
      }
      work.giveUp(slideshow, failed);
    } catch (RuntimeException | Error failed) {
      if (isTriedAgain(context)) {
        throw failed;
      }
      work.giveUp(slideshow, failed);
    }
  }

  private static boolean isTriedAgain(ExecutionContext context) {
    return context.getExecution().consecutiveFailures < LAST_TRY
        || context.getSchedulerState().isShuttingDown();
  }
}
