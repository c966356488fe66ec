package org.viralstack.auth.background;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/**
 * A task that fails while its node stops was interrupted, and has not failed: it is due again at
 * once, for another node, and does not count as a failed try.
 */
record HandBack(Clock clock) implements ExecutionInterceptor {
  private static final Logger LOG = System.getLogger(HandBack.class.getName());

  @Override
  public CompletionHandler<?> execute(
      TaskInstance<?> task, ExecutionContext context, ExecutionChain chain) {
    try {
      return chain.proceed(task, context);
    } catch (RuntimeException failure) {
      if (!context.getSchedulerState().isShuttingDown()) {
        throw failure;
      }
      LOG.log(Level.INFO, task.getTaskAndInstance() + " is handed back", failure);
      // Else the statement that hands it back would be interrupted too.
      var unused = Thread.interrupted();
      return (completed, operations) -> operations.reschedule(completed, clock.instant());
    }
  }
}
