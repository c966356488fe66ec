package org.viralstack.billing.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Environment;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.SessionId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.billing.testing.Organizations;

class FingerprintTest {
  private static final Ids IDS = new Ids();
  private static final byte[] BODY = "{}".getBytes(UTF_8);

  private final OrganizationId organization = Organizations.fresh();
  private final UserId user = new UserId(IDS.next(UserId.PREFIX));
  private final Caller caller = session(organization, user);

  @Test
  void sameCallHasTheSameFingerprintInEverySessionOfItsUser() {
    assertThat(of(caller, "POST", "/x", BODY))
        .isEqualTo(of(session(organization, user), "POST", "/x", BODY.clone()));
  }

  @Test
  void methodPathAndBodyMakeADifference() {
    assertThat(of(caller, "POST", "/x", BODY))
        .isNotEqualTo(of(caller, "PUT", "/x", BODY))
        .isNotEqualTo(of(caller, "POST", "/x?a", BODY))
        .isNotEqualTo(of(caller, "POST", "/x", "{ }".getBytes(UTF_8)));
  }

  @Test
  void partsDoNotRunIntoEachOther() {
    assertThat(of(caller, "POST", "/xy", "z".getBytes(UTF_8)))
        .isNotEqualTo(of(caller, "POST", "/x", "yz".getBytes(UTF_8)));
  }

  @Test
  void otherCredentialsOfTheSameOrganizationMakeADifference() {
    assertThat(of(caller, "POST", "/x", BODY))
        .isNotEqualTo(
            of(session(organization, new UserId(IDS.next(UserId.PREFIX))), "POST", "/x", BODY))
        .isNotEqualTo(of(key(), "POST", "/x", BODY));
    assertThat(of(key(), "POST", "/x", BODY)).isNotEqualTo(of(key(), "POST", "/x", BODY));
  }

  /** Of a call by the same user for every body. */
  static Fingerprint of(OrganizationId organization, byte[] body) {
    return of(
        session(organization, new UserId("user_01HZZZZZZZZZZZZZZZZZZZZZZZ")), "POST", "/x", body);
  }

  private static Fingerprint of(Caller caller, String method, String path, byte[] body) {
    return Fingerprint.of(caller, method, path, body);
  }

  private static Caller session(OrganizationId organization, UserId user) {
    return new Caller.SessionCaller(
        new SessionId(IDS.next(SessionId.PREFIX)),
        organization,
        user,
        "a@viralstack.test",
        Role.OWNER,
        false,
        Instant.EPOCH);
  }

  private Caller key() {
    return new Caller.KeyCaller(
        new ApiKeyId(IDS.next(ApiKeyId.PREFIX)),
        organization,
        user,
        "a@viralstack.test",
        Environment.PROD,
        Set.of(Scope.FULL));
  }
}
