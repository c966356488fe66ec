package org.viralstack.api.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This endpoint takes an {@code Idempotency-Key}. With one, all that the method does runs in one
 * transaction around its own, and what it announces is postponed; so it must be able to, and must
 * return a {@link jakarta.ws.rs.core.Response}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
  /** Whether the method itself calls {@link KeyedCalls} where its one transaction is to begin. */
  @Nonbinding
  boolean byItself() default false;
}
