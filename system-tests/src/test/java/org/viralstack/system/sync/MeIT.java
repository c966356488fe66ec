package org.viralstack.system.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** {@code GET /v1/me}. */
@OnPlatform
class MeIT {
  private static final String ME = "/v1/me";
  private static final String UNKNOWN =
      "{\"error\":\"Missing or invalid API key.\",\"code\":\"UNAUTHORIZED\"}";
  private static final String REVOKED =
      "{\"error\":\"This API key has been revoked.\",\"code\":\"API_KEY_REVOKED\"}";

  private final Api api;
  private final Customers customers;

  MeIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  @Nested
  class Ok {
    @Test
    void everyPlanWithApiAccessIsNamedInLowerCase() {
      for (String plan : new String[] {"pro", "business", "enterprise"}) {
        String key = customers.key(customers.on(plan));

        assertThat(api.get(ME).key(key).send().expect(200).json().getString("plan"))
            .isEqualTo(plan);
      }
    }

    @Test
    void sameKeyInBothHeadersIsAccepted() {
      String key = customers.key(customers.on("pro"));

      api.get(ME).key(key).bearer(key).send().expect(200);
    }

    @Test
    void answerTellsWhatIsLeftOfTheLimit() {
      Answer answer = api.get(ME).key(customers.key(customers.on("pro"))).send().expect(200);

      assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"sync\";q=120;w=60");
      assertThat(answer.header("RateLimit")).matches("\"sync\";r=119;t=(60|59)");
      assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("119");
    }
  }

  @Nested
  class BadRequest {
    @Test
    void differentCredentialsInBothHeadersAreRefused() {
      Customer pro = customers.on("pro");

      Answer answer =
          api.get(ME).key(customers.key(pro)).bearer(customers.key(pro)).send().expect(400);

      assertThat(answer.json().getString("code")).isEqualTo("VALIDATION_ERROR");
    }
  }

  @Nested
  class Unauthorized {
    @Test
    void missingKeyIsRefused() {
      Answer answer = api.get(ME).send().expect(401);

      assertThat(answer.text()).isEqualTo(UNKNOWN);
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void keyInTheQueryIsNeverRead() {
      api.get(ME + "?api_key=" + customers.key(customers.on("pro"))).send().expect(401);
    }

    @Test
    void mistypedKeyIsRefused() {
      String key = customers.key(customers.on("pro"));
      char last = key.charAt(key.length() - 1);
      String mistyped = key.substring(0, key.length() - 1) + (last == 'a' ? 'b' : 'a');

      assertThat(api.get(ME).key(mistyped).send().expect(401).text()).isEqualTo(UNKNOWN);
    }

    @Test
    void deletedKeyIsUnknownAtOnce() {
      Customer pro = customers.on("pro");
      String key = customers.key(pro);
      api.get(ME).key(key).send().expect(200);
      api.call("DELETE", "/v0/api/v1/api-keys/" + onlyKeyOf(pro))
          .bearer(pro.token())
          .send()
          .expect(200);

      assertThat(api.get(ME).key(key).send().expect(401).text()).isEqualTo(UNKNOWN);
    }

    @Test
    void revokedKeyIsNamedAsRevokedAtOnce() {
      Customer pro = customers.on("pro");
      String key = customers.key(pro);
      api.get(ME).key(key).send().expect(200);
      Answer revoked =
          api.post("/v0/api/v1/api-keys/" + onlyKeyOf(pro) + "/revoke")
              .bearer(pro.token())
              .send()
              .expect(200);

      assertThat(revoked.body().getInt("confirmed_nodes")).isEqualTo(1);
      assertThat(api.get(ME).key(key).send().expect(401).text()).isEqualTo(REVOKED);
    }

    private String onlyKeyOf(Customer customer) {
      return api.get("/v0/api/v1/api-keys")
          .bearer(customer.token())
          .send()
          .expect(200)
          .json()
          .getJsonArray("data")
          .getJsonObject(0)
          .getString("_id");
    }
  }

  @Nested
  class Forbidden {
    @Test
    void keyOfFreeOrganizationIsToldToUpgrade() {
      assertThat(api.get(ME).key(customers.key(customers.free())).send().expect(403).text())
          .isEqualTo(
              "{\"error\":\"API access is not available on the Free plan. Upgrade to Pro.\",\"code\":\"FORBIDDEN\"}");
    }

    @Test
    void keyOfStarterOrganizationIsToldToUpgrade() {
      assertThat(api.get(ME).key(customers.key(customers.on("starter"))).send().expect(403).text())
          .isEqualTo(
              "{\"error\":\"API access is not available on the Starter plan. Upgrade to Pro.\",\"code\":\"FORBIDDEN\"}");
    }
  }
}
