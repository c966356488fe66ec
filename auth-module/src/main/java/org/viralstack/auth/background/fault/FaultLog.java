package org.viralstack.auth.background.fault;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Logs the tries that failed, in place of the scheduler, which has a trace for each of them. What
 * follows is decided as before.
 */
public record FaultLog() implements ExecutionInterceptor {
  private static final Logger LOG = System.getLogger(FaultLog.class.getName());

  @Override
  public CompletionHandler<?> execute(
      TaskInstance<?> task, ExecutionContext context, ExecutionChain chain) {
    try {
      return chain.proceed(task, context);
    } catch (PassingFault passing) {
      LOG.log(
          Level.INFO, "{0} came to nothing: {1}", task.getTaskAndInstance(), passing.getMessage());
      throw passing;
    } catch (RuntimeException | Error fault) {
      LOG.log(Level.WARNING, task.getTaskAndInstance() + " failed", fault);
      throw fault;
    }
  }
}
