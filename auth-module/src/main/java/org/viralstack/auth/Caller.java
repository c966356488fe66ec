package org.viralstack.auth;

import java.time.Instant;
import java.util.Set;

/**
 * Whoever makes a request, once their credentials were verified. Always inside exactly one
 * organization.
 */
public sealed interface Caller {
  OrganizationId organization();

  /** The signed-in user, or the creator of the key. */
  UserId user();

  /** That user's email address. */
  String email();

  /** The data that this caller may see. */
  default Tenant tenant() {
    return new Tenant(organization(), false);
  }

  /**
   * A program with an API key.
   *
   * @param scopes what the key may be used for; never empty
   */
  record KeyCaller(
      ApiKeyId key,
      OrganizationId organization,
      UserId user,
      String email,
      Environment environment,
      Set<Scope> scopes)
      implements Caller {
    public KeyCaller {
      scopes = Set.copyOf(scopes);
    }

    @Override
    public Tenant tenant() {
      return new Tenant(organization, environment == Environment.TEST);
    }

    public boolean may(Scope needed) {
      for (Scope scope : scopes) {
        if (scope.grants(needed)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A person with a session of the dashboard.
   *
   * @param operator whether the person operates this installation
   * @param expiresAt the moment from which the session is refused
   */
  record SessionCaller(
      SessionId session,
      OrganizationId organization,
      UserId user,
      String email,
      Role role,
      boolean operator,
      Instant expiresAt)
      implements Caller {}
}
