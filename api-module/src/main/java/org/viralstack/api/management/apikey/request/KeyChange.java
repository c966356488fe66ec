package org.viralstack.api.management.apikey.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.input.Fields;
import org.viralstack.api.json.JsonBody;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.KeyEdit;
import org.viralstack.auth.apikey.address.CidrRange;

/** The body with which an API key is changed; what is missing stays as it is. */
public final class KeyChange {
  private KeyChange() {}

  public static KeyEdit of(JsonBody body) {
    Fields fields = new Fields(body);
    Optional<String> name = fields.optionalNotNull("name", KeyRules.NAME);
    Optional<List<Scope>> scopes = fields.optionalNotNull("scopes", KeyRules.SCOPES);
    Optional<List<CidrRange>> ranges = fields.optionalNotNull("allowed_cidrs", KeyRules.RANGES);
    fields.refuseProblemsAndUnknown();
    return new KeyEdit(name, scopes.map(EnumSet::copyOf), ranges);
  }
}
