package org.viralstack.system.management;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** Changing the password, and leaving everywhere. */
@OnPlatform
class PasswordIT {
  private static final String AUTH = "/v0/api/v1/auth/";
  private static final String NEW = "another battery staple";

  private final Api api;
  private final Customers customers;

  PasswordIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  private Answer change(Customer customer, String current, String wanted) {
    return api.post(AUTH + "password")
        .bearer(customer.token())
        .json(
            Json.createObjectBuilder()
                .add("current_password", current)
                .add("new_password", wanted)
                .build()
                .toString())
        .send();
  }

  private Answer login(Customer customer, String password) {
    return api.post(AUTH + "login")
        .json("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(customer.email(), password))
        .send();
  }

  private Answer session(String token) {
    return api.get(AUTH + "session").bearer(token).send();
  }

  @Nested
  class Ok {
    @Test
    void everyOtherSessionEndsAndTheNewPasswordIsInForce() {
      Customer customer = customers.free();
      String other = login(customer, customer.password()).expect(200).body().getString("token");
      session(other).expect(200);

      change(customer, customer.password(), NEW).expect(200);

      session(other).expect(401);
      session(customer.token()).expect(200);
      login(customer, customer.password()).expect(401);
      login(customer, NEW).expect(200);
    }

    @Test
    void logoutEverywhereEndsAllSessions() {
      Customer customer = customers.free();
      String other = login(customer, customer.password()).expect(200).body().getString("token");

      Answer answer =
          api.post(AUTH + "logout-everywhere").bearer(customer.token()).send().expect(200);

      assertThat(answer.header("Set-Cookie")).startsWith("vs_session=;").contains("Max-Age=0");
      session(other).expect(401);
      session(customer.token()).expect(401);
    }
  }

  @Nested
  class BadRequest {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{\"current_password\": 1, \"new_password\": \"another battery staple\"}",
          "{\"current_password\": \"a\", \"new_password\": null}",
          "{\"current_password\": \"a\", \"new_password\": \"b\", \"newpassword\": \"c\"}"
        })
    void bodyOfAnotherFormIsRefused(String body) {
      api.post(AUTH + "password").bearer(customers.free().token()).json(body).send().expect(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password123"})
    void poorPasswordIsRefusedByItsField(String poor) {
      Customer customer = customers.free();

      assertThat(change(customer, customer.password(), poor).expect(400).text())
          .contains("new_password");
      login(customer, customer.password()).expect(200);
    }
  }

  @Nested
  class Unauthorized {
    @Test
    void wrongCurrentPasswordChangesNothing() {
      Customer customer = customers.free();

      assertThat(change(customer, "a wrong one", NEW).expect(401).json().getString("message"))
          .isEqualTo("INVALID_CREDENTIALS");
      session(customer.token()).expect(200);
      login(customer, customer.password()).expect(200);
    }
  }

  @Nested
  class Forbidden {
    @ParameterizedTest
    @ValueSource(strings = {"password", "logout-everywhere", "switch"})
    void neitherAForeignPageNorAKeyDoesIt(String path) {
      Customer customer = customers.on("pro");
      Answer foreign =
          api.post(AUTH + path)
              .header("Cookie", "vs_session=" + customer.token())
              .header("Origin", "https://evil.example")
              .json("{}")
              .send()
              .expect(403);

      assertThat(foreign.json().getString("message")).isEqualTo("CROSS_SITE_REQUEST");
      api.post(AUTH + path).key(customers.key(customer)).json("{}").send().expect(403);
      session(customer.token()).expect(200);
    }
  }

  @Nested
  class TooManyRequests {
    @Test
    void wrongOnesCountTogetherWithThoseOfSignIns() {
      Customer customer = customers.free();
      for (int i = 0; i < 3; i++) {
        change(customer, "wrong password " + i, NEW).expect(401);
      }
      login(customer, "wrong password").expect(401);
      login(customer, "wrong password").expect(401);

      Answer answer = change(customer, customer.password(), NEW).expect(429);

      assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 900);
      login(customer, customer.password()).expect(429);
    }
  }
}
