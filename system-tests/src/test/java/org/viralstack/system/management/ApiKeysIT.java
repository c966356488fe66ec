package org.viralstack.system.management;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** {@code /v0/api/v1/api-keys}. */
@OnPlatform
class ApiKeysIT {
  private static final String KEYS = "/v0/api/v1/api-keys";

  private final Api api;
  private final Customers customers;

  ApiKeysIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  private Answer create(String credential, String body) {
    return api.post(KEYS).bearer(credential).json(body).send();
  }

  @Nested
  class Created {
    @Test
    void keyHasTheFormOfItsEnvironmentAndIsShownOnce() {
      Customer customer = customers.free();
      for (String environment : new String[] {"prod", "live", "test"}) {
        Answer answer =
            create(
                    customer.token(),
                    "{\"name\": \"k\", \"environment\": \"%s\"}".formatted(environment))
                .expect(201);

        String key = answer.body().getString("key");
        assertThat(key).matches("vs_" + environment + "_[0-9A-Za-z]{32}");
        assertThat(answer.body().getString("display"))
            .isEqualTo(key.substring(0, 12) + "…" + key.substring(key.length() - 4));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(api.get(KEYS).bearer(customer.token()).send().expect(200).text())
            .doesNotContain(key);
      }
    }

    @Test
    void keyWithKeysWriteMakesKeysWithinItsRights() {
      Customer pro = customers.on("pro");
      String key =
          create(
                  pro.token(),
                  "{\"name\": \"k\", \"environment\": \"prod\", \"scopes\": [\"keys:write\", \"read\"]}")
              .expect(201)
              .body()
              .getString("key");

      create(key, "{\"name\": \"child\", \"environment\": \"prod\", \"scopes\": [\"read\"]}")
          .expect(201);
      create(key, "{\"name\": \"child\", \"environment\": \"prod\"}").expect(403);
    }
  }

  @Nested
  class Ok {
    @Test
    void revokingIsRepeatableAndTheRowStays() {
      Customer customer = customers.free();
      String id =
          create(customer.token(), "{\"name\": \"k\", \"environment\": \"prod\"}")
              .body()
              .getString("_id");
      String path = KEYS + "/" + id;

      JsonObject first =
          api.post(path + "/revoke").bearer(customer.token()).send().expect(200).body();
      JsonObject second =
          api.post(path + "/revoke").bearer(customer.token()).send().expect(200).body();

      assertThat(second.getString("revoked_at")).isEqualTo(first.getString("revoked_at"));
      assertThat(api.get(KEYS).bearer(customer.token()).send().json().getInt("total")).isEqualTo(1);
    }

    @Test
    void deletedKeyLeavesTheList() {
      Customer customer = customers.free();
      String id =
          create(customer.token(), "{\"name\": \"k\", \"environment\": \"prod\"}")
              .body()
              .getString("_id");

      api.call("DELETE", KEYS + "/" + id).bearer(customer.token()).send().expect(200);

      assertThat(api.get(KEYS).bearer(customer.token()).send().json().getInt("total")).isZero();
    }
  }

  @Nested
  class Forbidden {
    @Test
    void testKeyCannotMakeKeyForRealData() {
      Customer pro = customers.on("pro");
      String key =
          create(pro.token(), "{\"name\": \"k\", \"environment\": \"test\"}")
              .expect(201)
              .body()
              .getString("key");

      create(key, "{\"name\": \"x\", \"environment\": \"prod\"}").expect(403);
      create(key, "{\"name\": \"x\", \"environment\": \"test\"}").expect(201);
    }

    @Test
    void keyWithoutTheScopeIsToldWhichItNeeds() {
      Customer pro = customers.on("pro");
      String key =
          create(
                  pro.token(),
                  "{\"name\": \"k\", \"environment\": \"prod\", \"scopes\": [\"read\"]}")
              .expect(201)
              .body()
              .getString("key");

      JsonObject error =
          create(key, "{\"name\": \"x\", \"environment\": \"prod\"}").expect(403).json();

      assertThat(error.getString("message")).isEqualTo("INSUFFICIENT_SCOPE");
      assertThat(error.getString("required")).isEqualTo("keys:write");
    }
  }

  @Nested
  class BadRequest {
    @Test
    void emptyListOfScopesDoesNotMeanAll() {
      create(
              customers.free().token(),
              "{\"name\": \"k\", \"environment\": \"prod\", \"scopes\": []}")
          .expect(400);
    }
  }

  @Nested
  class NotFound {
    @Test
    void keyOfAnotherOrganizationDoesNotExist() {
      Customer customer = customers.free();
      String id =
          create(customer.token(), "{\"name\": \"k\", \"environment\": \"prod\"}")
              .body()
              .getString("_id");
      Customer stranger = customers.free();

      api.post(KEYS + "/" + id + "/revoke").bearer(stranger.token()).send().expect(404);
      api.call("DELETE", KEYS + "/" + id).bearer(stranger.token()).send().expect(404);
    }
  }
}
