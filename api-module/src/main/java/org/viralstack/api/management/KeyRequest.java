package org.viralstack.api.management;

import static org.viralstack.api.input.Rules.listOf;
import static org.viralstack.api.input.Rules.moment;
import static org.viralstack.api.input.Rules.parsed;
import static org.viralstack.api.input.Rules.text;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.surface.Refusal;
import org.viralstack.api.surface.Refused;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Environment;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.NewApiKey;
import org.viralstack.auth.apikey.address.CidrRange;

/** The body with which an API key is made. */
final class KeyRequest {
  private KeyRequest() {}

  static NewApiKey of(JsonBody body, Caller caller) {
    Fields fields = new Fields(body);
    Field<String> name = fields.required("name", text(1, NewApiKey.LONGEST_NAME));
    Field<Environment> environment =
        fields.required("environment", parsed(Environment::ofWireName, "prod, live or test"));
    Optional<List<Scope>> scopes =
        fields.optional(
            "scopes", listOf(parsed(Scope::ofWireName, "a scope"), Scope.values().length));
    Optional<Instant> expiresAt = fields.optional("expires_at", moment());
    Optional<List<CidrRange>> ranges =
        fields.optional(
            "allowed_cidrs",
            listOf(
                parsed(CidrRange::parse, "a range of addresses, such as 192.0.2.0/24"),
                NewApiKey.MOST_RANGES));
    fields.refuseProblemsAndUnknown();
    return new NewApiKey(
        caller.organization(),
        caller.user(),
        name.value(),
        environment.value(),
        granted(scopes.filter(wanted -> !wanted.isEmpty()).orElse(List.of(Scope.FULL)), caller),
        expiresAt,
        ranges.orElse(List.of()));
  }

  /** A key makes no key with more rights than its own. */
  private static Set<Scope> granted(List<Scope> wanted, Caller caller) {
    if (caller instanceof Caller.KeyCaller key) {
      wanted.stream()
          .filter(scope -> !key.may(scope))
          .findFirst()
          .ifPresent(
              beyond -> {
                throw new Refused(new Refusal.InsufficientScope(beyond));
              });
    }
    return EnumSet.copyOf(wanted);
  }
}
