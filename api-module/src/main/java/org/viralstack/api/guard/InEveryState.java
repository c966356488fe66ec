package org.viralstack.api.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * May be called however the caller's organization stands. An endpoint without this is closed to
 * organizations that are suspended or canceled, and, unless it only reads (GET or HEAD), to those
 * with an overdue payment.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface InEveryState {}
