package org.viralstack.api.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;

/** Keys with a scope and sessions with a role may call this endpoint. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
  /** The scope that a key needs. */
  Scope scope();

  /** The least role that a session needs. */
  Role role();
}
