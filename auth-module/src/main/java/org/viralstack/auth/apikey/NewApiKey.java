package org.viralstack.auth.apikey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viralstack.auth.Environment;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Scope;
import org.viralstack.auth.UserId;
import org.viralstack.auth.apikey.address.CidrRange;

/**
 * What is asked for when a key is made.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters, not blank
 * @param scopes at least one
 * @param expiresAt the moment from which the key is refused; a past one makes a key that never
 *     works
 * @param allowedCidrs where the key may be used from, at most {@value #MOST_RANGES}; empty for
 *     everywhere
 */
public record NewApiKey(
    OrganizationId organization,
    UserId creator,
    String name,
    Environment environment,
    Set<Scope> scopes,
    Optional<Instant> expiresAt,
    List<CidrRange> allowedCidrs) {
  public static final int LONGEST_NAME = 100;
  public static final int MOST_RANGES = 50;

  /**
   * @throws IllegalArgumentException when a value is out of its bounds
   */
  public NewApiKey {
    scopes = Set.copyOf(scopes);
    allowedCidrs = List.copyOf(allowedCidrs);
    checkName(name);
    checkScopes(scopes);
    checkRanges(allowedCidrs);
  }

  /** One like another key, for a user who takes over. */
  public static NewApiKey like(ApiKeyView key, UserId creator) {
    return new NewApiKey(
        key.organization(),
        creator,
        key.name(),
        key.environment(),
        key.scopes(),
        key.expiresAt(),
        key.allowedCidrs());
  }

  static void checkName(String name) {
    if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw new IllegalArgumentException("a key's name has 1 to " + LONGEST_NAME + " characters");
    }
  }

  static void checkScopes(Set<Scope> scopes) {
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a key has at least one scope");
    }
  }

  static void checkRanges(List<CidrRange> allowedCidrs) {
    if (allowedCidrs.size() > MOST_RANGES) {
      throw new IllegalArgumentException("a key has at most " + MOST_RANGES + " address ranges");
    }
  }
}
