package org.viralstack.api.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;

/** Puts itself around the methods of endpoints that take idempotency keys. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class IdempotentCalls {
  private final KeyedCalls calls;

  @Inject
  public IdempotentCalls(KeyedCalls calls) {
    this.calls = calls;
  }

  /** Runs the method, unless the request carries a key under which it ran before or is running. */
  @AroundInvoke
  public Object around(InvocationContext method) throws Exception {
    return method.getMethod().getAnnotation(Idempotent.class).byItself()
        ? method.proceed()
        : calls.once(() -> answer(method));
  }

  private static Response answer(InvocationContext method) throws Exception {
    if (method.proceed() instanceof Response response) {
      return response;
    }
    throw new IllegalStateException("The resource returned no response");
  }
}
