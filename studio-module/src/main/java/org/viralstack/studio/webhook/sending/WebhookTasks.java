package org.viralstack.studio.webhook.sending;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.webhook.DeliveryId;
import org.viralstack.studio.webhook.delivery.Deliveries;
import org.viralstack.studio.webhook.delivery.PendingDeliveries;

/** The background work of webhooks. */
@Service
class WebhookTasks {
  private static final Duration AFTER_FAULT = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final int MOST_AT_ONCE = 1_000;

  private final DeliveryWork work;
  private final Deliveries deliveries;
  private final Clock clock;

  @Inject
  WebhookTasks(DeliveryWork work, Deliveries deliveries, Clock clock) {
    this.work = work;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Produces
  @Singleton
  CustomTask<Void> delivery() {
    return Tasks.custom(PendingDeliveries.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAULT))
        .execute((task, context) -> completion(work.advance(new DeliveryId(task.getId()))));
  }

  private static CompletionHandler<Void> completion(NextStep step) {
    return switch (step) {
      case NextStep.Done done -> new OnCompleteRemove<>();
      case NextStep.Again again ->
          (completed, operations) -> operations.reschedule(completed, again.at());
    };
  }

  /** Forgets deliveries that are older than the log reaches. */
  @Produces
  @Singleton
  RecurringTask<Void> retention() {
    return Tasks.recurring("webhook.retention", FixedDelay.of(PAUSE))
        .execute((task, context) -> forget());
  }

  private void forget() {
    int forgotten;
    do {
      forgotten = deliveries.forgetMadeBefore(clock.instant().minus(KEPT));
    } while (forgotten == MOST_AT_ONCE);
  }
}
