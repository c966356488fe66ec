package org.viralstack.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Stream;
import org.viralstack.api.guard.AccessRule;
import org.viralstack.auth.Role;

/** Adds to one operation what its resource method declares and what every operation can answer. */
final class OperationRules {
  /** In the files: the statuses of errors that only some operations have. */
  private static final String OWN_ERRORS = "x-errors";

  private final ErrorAnswers errors;

  OperationRules(ErrorAnswers errors) {
    this.errors = errors;
  }

  void apply(Route route, ObjectNode operation) {
    AccessRule rule = AccessRule.of(route.method());
    ArrayNode security = operation.putArray("security");
    switch (rule) {
      case AccessRule.Everyone everyone -> {}
      case AccessRule.KeysAndSessions both -> {
        proofs(security, "apiKey", "bearer", "sessionCookie");
        operation.put("x-required-scope", both.scope().wireName());
        role(operation, both.role());
      }
      case AccessRule.Sessions sessions -> {
        proofs(security, "session", "sessionCookie");
        role(operation, sessions.role());
      }
      case AccessRule.Operators operators -> {
        proofs(security, "operator");
        operation.put("x-required-role", "operator");
      }
    }
    Stream.of(400, 401, 406, 429, 500, 503).forEach(status -> errors.answer(operation, status));
    if (!(rule instanceof AccessRule.Everyone)) {
      errors.answer(operation, 403);
    }
    if (route.path().contains("{")) {
      errors.answer(operation, 404);
    }
    if (operation.has("requestBody")) {
      errors.answer(operation, 413);
      errors.answer(operation, 415);
    }
    JsonNode own = operation.remove(OWN_ERRORS);
    if (own != null) {
      own.forEach(status -> errors.answer(operation, status.intValue()));
    }
  }

  private static void proofs(ArrayNode security, String... schemes) {
    Stream.of(schemes).forEach(scheme -> security.addObject().putArray(scheme));
  }

  private static void role(ObjectNode operation, Role role) {
    operation.put("x-required-role", role.name().toLowerCase(Locale.ROOT));
  }
}
