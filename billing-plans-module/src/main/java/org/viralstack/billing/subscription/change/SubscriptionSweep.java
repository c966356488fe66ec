package org.viralstack.billing.subscription.change;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.viralstack.auth.runtime.Service;

/**
 * Writes down what time has done to subscriptions: trials that ended, payments that stayed away.
 * Both are in force before, by the clock, so no node need be told.
 */
@Service
class SubscriptionSweep {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final LapsedSubscriptions lapsed;

  @Inject
  SubscriptionSweep(LapsedSubscriptions lapsed) {
    this.lapsed = lapsed;
  }

  @Produces
  @Singleton
  RecurringTask<Void> task() {
    return Tasks.recurring("billing.subscriptions.sweep", FixedDelay.of(PAUSE))
        .execute((task, context) -> sweep());
  }

  private void sweep() {
    toTheEnd(lapsed::endTrials);
    toTheEnd(lapsed::suspendUnpaid);
  }

  private static void toTheEnd(IntSupplier step) {
    int found;
    do {
      found = step.getAsInt();
    } while (found == LapsedSubscriptions.STEP);
  }
}
