package org.viralstack.api.idempotency;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;

/** What an endpoint makes of repeated requests. */
public enum RepeatRule {
  /** It takes idempotency keys. */
  ANSWERED_AGAIN,
  /** It does not. */
  DONE_AGAIN;

  /**
   * Reads the rule that a resource method declares.
   *
   * @throws IllegalArgumentException for a POST that does not declare one, or two, or takes keys
   *     without returning a {@link Response}
   */
  public static RepeatRule of(Method method) {
    boolean takesKeys = method.isAnnotationPresent(Idempotent.class);
    if (method.isAnnotationPresent(POST.class)
        && takesKeys == method.isAnnotationPresent(NotIdempotent.class)) {
      throw new IllegalArgumentException(
          method + " must declare either @Idempotent or @NotIdempotent");
    }
    if (takesKeys && method.getReturnType() != Response.class) {
      throw new IllegalArgumentException(method + " must return a Response to be idempotent");
    }
    return takesKeys ? ANSWERED_AGAIN : DONE_AGAIN;
  }
}
