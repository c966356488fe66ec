package org.viralstack.api.idempotency;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.Surface;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.idempotency.Idempotency;
import org.viralstack.billing.idempotency.KeyedCall;

/** Does what the current request asks for, unless its key says that this was done before. */
@Service
public class KeyedCalls {
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Idempotency idempotency;
  private final HttpServletRequest request;

  /** A deed on what was prepared for it. */
  @FunctionalInterface
  public interface Deed<P> {
    Response on(P prepared) throws Exception;
  }

  @Inject
  public KeyedCalls(Idempotency idempotency, HttpServletRequest request) {
    this.idempotency = idempotency;
    this.request = request;
  }

  /**
   * Does something once, in one transaction where the request has a key.
   *
   * @throws Exception what the deed throws, which undoes it
   */
  public Response once(Callable<Response> deed) throws Exception {
    Optional<KeyedCall> call = call();
    return call.isPresent() ? once(call.get(), deed) : deed.call();
  }

  /**
   * As the other, for what must first wait for something else than the database: a transaction that
   * waits keeps a connection from everybody. Twins may both prepare; one of them does the deed.
   *
   * @param preparation never runs in a transaction, and is left out where an earlier call was
   *     answered
   * @throws Exception what either throws
   */
  public <P> Response once(Callable<P> preparation, Deed<P> deed) throws Exception {
    Optional<KeyedCall> call = call();
    if (call.isPresent()) {
      Optional<Idempotency.Outcome> earlier = idempotency.earlier(call.get());
      if (earlier.isPresent()) {
        return answer(earlier.get());
      }
    }
    P prepared = preparation.call();
    return once(() -> deed.on(prepared));
  }

  private Optional<KeyedCall> call() {
    return request.getAttribute(IdempotencyFilter.ATTRIBUTE) instanceof KeyedCall call
        ? Optional.of(call)
        : Optional.empty();
  }

  private Response once(KeyedCall call, Callable<Response> deed) throws Exception {
    return answer(idempotency.once(call, () -> AnswerForm.of(deed.call())));
  }

  private Response answer(Idempotency.Outcome outcome) {
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
