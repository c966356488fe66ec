package org.viralstack.auth.apikey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.address.CidrRange;

/**
 * What is to be changed of a key; an empty part stays as it is. Bounds as for {@link NewApiKey}.
 *
 * @param allowedCidrs an empty list allows every address
 */
public record KeyEdit(
    Optional<String> name, Optional<Set<Scope>> scopes, Optional<List<CidrRange>> allowedCidrs) {
  /**
   * @throws IllegalArgumentException when a value is out of its bounds
   */
  public KeyEdit {
    scopes = scopes.map(Set::copyOf);
    allowedCidrs = allowedCidrs.map(List::copyOf);
    name.ifPresent(NewApiKey::checkName);
    scopes.ifPresent(NewApiKey::checkScopes);
    allowedCidrs.ifPresent(NewApiKey::checkRanges);
  }
}
