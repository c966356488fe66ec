package org.viralstack.auth.apikey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viralstack.auth.Environment;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Scope;
import org.viralstack.auth.UserId;

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
    KeyBounds.check(name, scopes, allowedCidrs);
  }
}
