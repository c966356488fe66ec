package org.viralstack.api.management.apikey.request;

import static org.viralstack.api.input.Rules.moment;
import static org.viralstack.api.input.Rules.parsed;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
public final class KeyRequest {
  private KeyRequest() {}

  public static NewApiKey of(JsonBody body, Caller caller, Instant now) {
    Fields fields = new Fields(body);
    Field<String> name = fields.required("name", KeyRules.NAME);
    Field<Environment> environment =
        fields.required("environment", parsed(Environment::ofWireName, "prod, live or test"));
    Optional<List<Scope>> scopes = fields.optionalNotNull("scopes", KeyRules.SCOPES);
    Optional<Instant> expiresAt = fields.optional("expires_at", Rules.after(now, moment()));
    Optional<List<CidrRange>> ranges = fields.optionalNotNull("allowed_cidrs", KeyRules.RANGES);
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
}
