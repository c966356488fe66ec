package org.viralstack.api.management.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.member.Account;
import org.viralstack.auth.session.IssuedSession;
import org.viralstack.billing.subscription.SubscriptionStatus;

/** A fresh session: the only answer that holds its token. */
@SnakeCase
record StartedSession(String token, Instant expiresAt, Person user, Company organization) {

  /** A user, as sessions speak of one. */
  @SnakeCase
  record Person(@JsonProperty("_id") String id, String name, String email) {
    static Person of(Account account) {
      return new Person(account.user().value(), account.name(), account.email());
    }
  }

  /** An organization, as sessions speak of one. */
  @SnakeCase
  record Company(@JsonProperty("_id") String id, String name, String status) {
    static Company of(Account account, SubscriptionStatus status) {
      return new Company(
          account.organization().id().value(), account.organization().name(), status.name());
    }
  }

  static StartedSession of(IssuedSession session, Account account, SubscriptionStatus status) {
    return new StartedSession(
        session.token(), session.expiresAt(), Person.of(account), Company.of(account, status));
  }

  @Override
  public String toString() {
    return "StartedSession[expiresAt=" + expiresAt + "]";
  }
}
