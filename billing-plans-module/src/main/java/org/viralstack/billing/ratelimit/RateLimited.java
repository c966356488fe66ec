package org.viralstack.billing.ratelimit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds how often an operation may be called. As in MicroProfile Fault Tolerance the values can be
 * overridden by configuration: {@code viralstack.ratelimit.<name>.requests} and {@code
 * viralstack.ratelimit.<name>.window-seconds}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RateLimited {
  /** Says that the caller's plan decides. */
  int BY_PLAN = 0;

  /** Whose calls are counted together. */
  enum Per {
    ORGANIZATION,
    KEY,
    ADDRESS
  }

  /** Lower-case letters, digits and hyphens; operations of the same name are counted together. */
  String name();

  Per per() default Per.ORGANIZATION;

  /** How many calls a window admits; {@link #BY_PLAN} leaves limit and window to the plan. */
  int requests() default BY_PLAN;

  int windowSeconds() default 60;
}
