package org.viralstack.auth.apikey;

import java.util.Collection;
import org.viralstack.auth.Scope;

/** The bounds of what an organization says about its keys. */
final class KeyBounds {
  private KeyBounds() {}

  static void check(String name, Collection<Scope> scopes, Collection<CidrRange> allowedCidrs) {
    if (name.isBlank() || name.codePointCount(0, name.length()) > NewApiKey.LONGEST_NAME) {
      throw new IllegalArgumentException(
          "a key's name has 1 to " + NewApiKey.LONGEST_NAME + " characters");
    }
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a key has at least one scope");
    }
    if (allowedCidrs.size() > NewApiKey.MOST_RANGES) {
      throw new IllegalArgumentException(
          "a key has at most " + NewApiKey.MOST_RANGES + " address ranges");
    }
  }
}
