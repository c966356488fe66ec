package org.viralstack.system.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.viralstack.api.guard.AccessRule;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.system.matrix.cast.CastMember;
import org.viralstack.system.matrix.cast.Things;

/**
 * A line of {@code endpoints.txt}.
 *
 * @param path with the names of things in braces
 * @param rule whom it lets in
 * @param ofOthers the least role of a session that may call it about others than oneself
 * @param status of a call that is let in, sent with {@code body} to things of the caller's own
 * @param endsCredential whether such a call ends the session or key that it is made with
 * @param body as JSON, with the names of things in braces; empty for none
 */
public record Endpoint(
    String method,
    String path,
    AccessRule rule,
    Role ofOthers,
    int status,
    boolean endsCredential,
    String body) {
  private static final int COLUMNS = 6;
  private static final String SELF = "/self";

  /** Every line. */
  public static List<Endpoint> all() {
    try (InputStream file = Endpoint.class.getResourceAsStream("endpoints.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Endpoint::parse)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Endpoint parse(String line) {
    String[] words = line.strip().split("\\s+", COLUMNS);
    return new Endpoint(
        words[0],
        words[1],
        rule(words[2], words[3]),
        words[2].endsWith(SELF) ? role(words[2].replace(SELF, "")) : Role.VIEWER,
        Integer.parseInt(words[4].replace("!", "")),
        words[4].endsWith("!"),
        words.length == COLUMNS ? words[5] : "");
  }

  private static AccessRule rule(String who, String scope) {
    return switch (who) {
      case "anyone" -> new AccessRule.Everyone();
      case "operator" -> new AccessRule.Operators();
      default -> {
        Role role = who.endsWith(SELF) ? Role.VIEWER : role(who);
        yield scope.equals("-")
            ? new AccessRule.Sessions(role)
            : new AccessRule.KeysAndSessions(Scope.ofWireName(scope).orElseThrow(), role);
      }
    };
  }

  private static Role role(String name) {
    return Role.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** As {@link Route#name()}. */
  String name() {
    return method + " " + Route.anonymous(path);
  }

  /** Tells whether the call names things of an organization that others must not reach. */
  boolean namesThings() {
    return Things.namedIn(path + body).anyMatch(Predicate.not(Things.OF_NOBODY::contains));
  }

  Verdict verdict(CastMember caller) {
    if (rule instanceof AccessRule.Everyone) {
      return Verdict.LET_IN;
    }
    if (caller.credential().isEmpty()) {
      return Verdict.UNKNOWN;
    }
    return admits(caller) ? Verdict.LET_IN : Verdict.FORBIDDEN;
  }

  private boolean admits(CastMember caller) {
    return switch (rule) {
      case AccessRule.Everyone everyone -> true;
      case AccessRule.Operators operators -> caller.isOperator();
      case AccessRule.Sessions sessions ->
          hasRole(caller, sessions.role()) && hasRole(caller, ofOthers);
      case AccessRule.KeysAndSessions both ->
          hasRole(caller, both.role())
              || caller.scope().filter(scope -> scope.grants(both.scope())).isPresent();
    };
  }

  private static boolean hasRole(CastMember caller, Role least) {
    return caller.role().filter(role -> role.includes(least)).isPresent();
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
