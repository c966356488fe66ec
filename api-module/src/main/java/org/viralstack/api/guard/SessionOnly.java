package org.viralstack.api.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.viralstack.auth.Role;

/** Only people with a session may call this endpoint. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SessionOnly {
  /** The least role that is needed. */
  Role role() default Role.VIEWER;
}
