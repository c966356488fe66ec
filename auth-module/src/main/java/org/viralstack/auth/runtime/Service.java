package org.viralstack.auth.runtime;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class of which the application holds one, found by CDI without further configuration. It is not
 * proxied, so it may have final fields and one injected constructor only; it must be safe for use
 * by many threads.
 */
// Error Prone does not know stereotypes, for which a scope is right.
@SuppressWarnings("InjectScopeAnnotationOnInterfaceOrAbstractClass")
@Stereotype
@Singleton
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Service {}
