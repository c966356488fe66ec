package org.viralstack.api.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.Surface;
import org.viralstack.billing.idempotency.Answer;
import org.viralstack.billing.idempotency.Idempotency;
import org.viralstack.billing.idempotency.KeyedCall;

/** Puts itself around the methods of endpoints that take idempotency keys. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class IdempotentCalls {
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Idempotency idempotency;
  private final HttpServletRequest request;

  @Inject
  public IdempotentCalls(Idempotency idempotency, HttpServletRequest request) {
    this.idempotency = idempotency;
    this.request = request;
  }

  /** Runs the method, unless the request carries a key under which it ran before or is running. */
  @AroundInvoke
  public Object around(InvocationContext method) throws Exception {
    return request.getAttribute(IdempotencyFilter.ATTRIBUTE) instanceof KeyedCall call
        ? response(idempotency.once(call, () -> answer(method)))
        : method.proceed();
  }

  private static Answer answer(InvocationContext method) throws Exception {
    if (method.proceed() instanceof Response response) {
      return AnswerForm.of(response);
    }
    throw new IllegalStateException("The resource returned no response");
  }

  private Response response(Idempotency.Outcome outcome) {
    return switch (outcome) {
      case Idempotency.Outcome.Done done -> AnswerForm.of(done.answer()).build();
      case Idempotency.Outcome.Replayed replayed ->
          AnswerForm.of(replayed.answer()).header(REPLAYED, "true").build();
      case Idempotency.Outcome.InProgress running ->
          refusal(new Refusal.IdempotencyInProgress(RETRY_AFTER));
      case Idempotency.Outcome.KeyReused reused -> refusal(new Refusal.IdempotencyKeyReused());
    };
  }

  private Response refusal(Refusal refusal) {
    return Answers.of(Surface.remembered(request.getAttribute(Surface.ATTRIBUTE)).answer(refusal));
  }
}
