package org.viralstack.studio.callback;

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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.outgoing.Exchange;
import org.viralstack.studio.webhook.sending.RetrySchedule;

/** The background work of callbacks. */
@Service
class CallbackTasks {
  private static final Duration AFTER_FAULT = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final int GONE = 410;

  private final CallbackDeliveries deliveries;
  private final CallbackCall call;
  private final Clock clock;

  @Inject
  CallbackTasks(CallbackDeliveries deliveries, CallbackCall call, Clock clock) {
    this.deliveries = deliveries;
    this.call = call;
    this.clock = clock;
  }

  @Produces
  @Singleton
  CustomTask<Void> delivery() {
    return Tasks.custom(CallbackDeliveries.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAULT))
        .execute((task, context) -> advance(task.getId()));
  }

  @Produces
  @Singleton
  RecurringTask<Void> retention() {
    return Tasks.recurring("callback.retention", FixedDelay.of(PAUSE))
        .execute((task, context) -> deliveries.forgetMadeBefore(clock.instant().minus(KEPT)));
  }

  private CompletionHandler<Void> advance(String id) {
    Optional<CallbackDelivery> found = deliveries.pending(id);
    if (found.isEmpty()) {
      return new OnCompleteRemove<>();
    }
    CallbackDelivery delivery = found.get();
    if (clock.instant().isBefore(delivery.due())) {
      return again(delivery.due());
    }
    return switch (call.make(
        delivery.organization(), delivery.id(), delivery.url(), delivery.body())) {
      case CallbackOutcome.NoPlace none -> again(clock.instant().plus(none.pause()));
      case CallbackOutcome.Called called -> settled(delivery, called.exchange());
    };
  }

  private CompletionHandler<Void> settled(CallbackDelivery delivery, Exchange exchange) {
    int status = exchange instanceof Exchange.Answered answered ? answered.status() : 0;
    boolean taken = status / 100 == 2;
    Optional<Instant> next =
        taken || status == GONE
            ? Optional.empty()
            : RetrySchedule.waitAfter(delivery.attempts() + 1)
                .map(clock.instant().truncatedTo(ChronoUnit.MILLIS)::plus);
    deliveries.settle(delivery, taken, answer(exchange), next);
    return next.map(CallbackTasks::again).orElseGet(OnCompleteRemove::new);
  }

  private static CompletionHandler<Void> again(Instant at) {
    return (completed, operations) -> operations.reschedule(completed, at);
  }

  private static String answer(Exchange exchange) {
    return switch (exchange) {
      case Exchange.Answered answered -> "status " + answered.status();
      case Exchange.Refused refused -> "the address is not public";
      case Exchange.Failed failed -> failed.reason();
    };
  }
}
