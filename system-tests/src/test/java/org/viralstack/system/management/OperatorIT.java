package org.viralstack.system.management;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** What the operator does to users and to the signing keys. */
@OnPlatform
class OperatorIT {
  private static final String ADMIN = "/v0/api/v1/admin/";
  private static final String AUTH = "/v0/api/v1/auth/";
  private static final String JWKS = "/.well-known/jwks.json";

  private final Api api;
  private final Customers customers;

  OperatorIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  private Answer operator(String path) {
    return api.post(ADMIN + path).bearer(customers.operatorToken()).send();
  }

  private Answer login(Customer customer) {
    return api.post(AUTH + "login")
        .json(
            "{\"email\": \"%s\", \"password\": \"%s\"}"
                .formatted(customer.email(), customer.password()))
        .send();
  }

  private Answer session(String token) {
    return api.get(AUTH + "session").bearer(token).send();
  }

  private static String kid(String token) {
    byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(header))) {
      return reader.readObject().getString("kid");
    }
  }

  private static List<JsonObject> keys(Answer jwks) {
    return jwks.json().getJsonArray("keys").getValuesAs(JsonObject.class);
  }

  @Nested
  class Ok {
    @Test
    void disabledUserIsOutAtOnceTheirKeysGoOnAndEnabledTheyComeBack() {
      Customer customer = customers.on("pro");
      String key = customers.key(customer);
      session(customer.token()).expect(200);

      Answer disabled = operator("users/" + customer.user() + "/disable").expect(200);

      assertThat(disabled.body().getBoolean("disabled")).isTrue();
      session(customer.token()).expect(401);
      login(customer).expect(401);
      api.get("/v1/me").key(key).send().expect(200);
      operator("users/" + customer.user() + "/enable").expect(200);
      session(customer.token()).expect(401);
      login(customer).expect(200);
    }

    @Test
    void rotationSignsNobodyOutAndNewTokensAreSignedByTheNewKey() {
      Customer before = customers.free();

      String kid = operator("signing-keys/rotate").expect(200).body().getString("kid");

      session(before.token()).expect(200);
      session(before.token() + "x").expect(401);
      String after = login(before).expect(200).body().getString("token");
      assertThat(kid(after)).isEqualTo(kid).isNotEqualTo(kid(before.token()));
      session(after).expect(200);
      assertThat(keys(api.get(JWKS).send().expect(200)))
          .extracting(key -> key.getString("kid"))
          .contains(kid, kid(before.token()));
    }

    @Test
    void publicKeysAreForEverybodyAndMayBeCached() {
      Answer answer = api.get(JWKS).header("X-Request-Id", "who-asks").send().expect(200);

      assertThat(answer.header("Content-Type")).startsWith("application/json");
      assertThat(answer.headers().allValues("Cache-Control"))
          .containsExactly("public, max-age=300");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("X-Request-Id")).isEqualTo("who-asks");
      assertThat(answer.header("RateLimit")).isNotEmpty();
      assertThat(keys(answer))
          .isNotEmpty()
          .allSatisfy(
              key ->
                  assertThat(key.keySet())
                      .containsExactlyInAnyOrder("kty", "crv", "x", "y", "kid", "use", "alg"));
    }
  }

  @Nested
  class Forbidden {
    @ParameterizedTest
    @ValueSource(strings = {"users/{id}/disable", "users/{id}/enable", "signing-keys/rotate"})
    void customersAreNoOperators(String path) {
      Customer customer = customers.on("pro");
      String own = ADMIN + path.replace("{id}", customer.user());

      api.post(own).bearer(customer.token()).send().expect(403);
      api.post(own).key(customers.key(customer)).send().expect(403);
      api.post(own).send().expect(401);
      api.post(own)
          .header("Cookie", "vs_session=" + customers.operatorToken())
          .header("Origin", "https://evil.example")
          .send()
          .expect(403);
      session(customer.token()).expect(200);
    }
  }

  @Nested
  class NotFound {
    @ParameterizedTest
    @ValueSource(strings = {"user_01ARZ3NDEKTSV4RRFFQ69G5FAV", "user_x", "org_1"})
    void userWhomThereIsNotIsNotFound(String user) {
      operator("users/" + user + "/disable").expect(404);
      operator("users/" + user + "/enable").expect(404);
    }

    @Test
    void nothingElseIsWellKnown() {
      Answer answer = api.get("/.well-known/nothing").send().expect(404);

      assertThat(answer.json().getString("message")).isEqualTo("NOT_FOUND");
      assertThat(answer.header("X-Request-Id")).isNotEmpty();
      api.post(JWKS).json("{}").send().expect(405);
    }
  }

  @Nested
  class Conflict {
    @Test
    void operatorDoesNotDisableThemselves() {
      String self =
          session(customers.operatorToken())
              .expect(200)
              .body()
              .getJsonObject("user")
              .getString("_id");

      operator("users/" + self + "/disable").expect(409);
      session(customers.operatorToken()).expect(200);
    }
  }
}
