package org.viralstack.api.guard;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;

/** Whom an endpoint lets in. */
public sealed interface AccessRule {
  record Everyone() implements AccessRule {}

  record KeysAndSessions(Scope scope, Role role) implements AccessRule {}

  record Sessions(Role role) implements AccessRule {}

  record Operators() implements AccessRule {}

  /**
   * Reads the rule that a resource method declares.
   *
   * @throws IllegalArgumentException unless it declares exactly one
   */
  static AccessRule of(AnnotatedElement method) {
    List<AccessRule> rules = new ArrayList<>();
    if (method.isAnnotationPresent(Public.class)) {
      rules.add(new Everyone());
    }
    Optional.ofNullable(method.getAnnotation(Needs.class))
        .ifPresent(needs -> rules.add(new KeysAndSessions(needs.scope(), needs.role())));
    Optional.ofNullable(method.getAnnotation(SessionOnly.class))
        .ifPresent(session -> rules.add(new Sessions(session.role())));
    if (method.isAnnotationPresent(OperatorOnly.class)) {
      rules.add(new Operators());
    }
    if (rules.size() != 1) {
      throw new IllegalArgumentException(
          method + " must declare exactly one rule of access, not " + rules.size());
    }
    return rules.getFirst();
  }

  /** Why {@code caller} is kept out, or empty when the rule lets them in. */
  default Optional<Refusal> refusal(Caller caller) {
    return switch (this) {
      case Everyone everyone -> Optional.empty();
      case KeysAndSessions both -> refusal(both, caller);
      case Sessions sessions -> sessionRefusal(sessions.role(), caller);
      case Operators operators ->
          caller instanceof Caller.SessionCaller session && session.operator()
              ? Optional.empty()
              : Optional.of(new Refusal.OperatorNeeded());
    };
  }

  private static Optional<Refusal> refusal(KeysAndSessions both, Caller caller) {
    return switch (caller) {
      case Caller.KeyCaller key ->
          key.may(both.scope())
              ? Optional.empty()
              : Optional.of(new Refusal.InsufficientScope(both.scope()));
      case Caller.SessionCaller session -> sessionRefusal(both.role(), session);
    };
  }

  private static Optional<Refusal> sessionRefusal(Role role, Caller caller) {
    return switch (caller) {
      case Caller.KeyCaller key -> Optional.of(new Refusal.SessionNeeded());
      case Caller.SessionCaller session ->
          session.role().includes(role)
              ? Optional.empty()
              : Optional.of(new Refusal.InsufficientRole(role));
    };
  }
}
