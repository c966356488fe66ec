package org.viralstack.api.management;

import static org.viralstack.api.input.Rules.listOf;
import static org.viralstack.api.input.Rules.moment;
import static org.viralstack.api.input.Rules.parsed;
import static org.viralstack.api.input.Rules.text;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.input.Rules;
import org.viralstack.api.json.JsonBody;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Environment;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.NewApiKey;
import org.viralstack.auth.apikey.address.CidrRange;

/** The body with which an API key is made. */
final class KeyRequest {
  private KeyRequest() {}

  static NewApiKey of(JsonBody body, Caller caller, Instant now) {
    Fields fields = new Fields(body);
    Field<String> name = fields.required("name", text(1, NewApiKey.LONGEST_NAME));
    Field<Environment> environment =
        fields.required("environment", parsed(Environment::ofWireName, "prod, live or test"));
    Optional<List<Scope>> scopes =
        fields.optional(
            "scopes",
            Rules.notEmpty(
                listOf(
                    parsed(Scope::ofWireName, "one of " + scopeNames()), Scope.values().length)));
    Optional<Instant> expiresAt = fields.optional("expires_at", Rules.after(now, moment()));
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
        EnumSet.copyOf(scopes.orElse(List.of(Scope.FULL))),
        expiresAt,
        ranges.orElse(List.of()));
  }

  private static String scopeNames() {
    return Arrays.stream(Scope.values()).map(Scope::wireName).collect(Collectors.joining(", "));
  }
}
