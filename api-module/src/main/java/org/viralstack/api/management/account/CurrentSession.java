package org.viralstack.api.management.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.api.management.account.StartedSession.Company;
import org.viralstack.api.management.account.StartedSession.Person;
import org.viralstack.auth.member.Account;

/** Who is signed in, where, as what, and for how long; and where else they belong. */
@SnakeCase
record CurrentSession(
    Person user,
    Company organization,
    String role,
    boolean operator,
    String plan,
    Instant expiresAt,
    List<Place> organizations) {
  CurrentSession {
    organizations = List.copyOf(organizations);
  }

  /** An organization that the user belongs to, and as what. */
  @SnakeCase
  record Place(@JsonProperty("_id") String id, String name, String role) {
    static Place of(Account account) {
      return new Place(
          account.organization().id().value(),
          account.organization().name(),
          account.role().wireName());
    }
  }
}
