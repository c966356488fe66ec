package org.viralstack.system.management;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** Signing up, in and out. */
@OnPlatform
class SessionIT {
  private static final String AUTH = "/v0/api/v1/auth/";

  private final Api api;
  private final Customers customers;

  SessionIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  private Answer login(Customer customer, String password) {
    return api.post(AUTH + "login")
        .json("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(customer.email(), password))
        .send();
  }

  @Nested
  class Ok {
    @Test
    void sessionSaysWhoIsSignedInWhereAndAsWhat() {
      Customer customer = customers.free();

      JsonObject session =
          api.get(AUTH + "session").bearer(customer.token()).send().expect(200).body();

      assertThat(session.getJsonObject("user").getString("_id")).isEqualTo(customer.user());
      assertThat(session.getJsonObject("organization").getString("_id"))
          .isEqualTo(customer.organization());
      assertThat(session.getString("role")).isEqualTo("owner");
      assertThat(session.getString("plan")).isEqualTo("free");
      assertThat(session.getBoolean("operator")).isFalse();
    }

    @Test
    void sessionLasts24Hours() {
      Answer answer = login(customers.free(), customers.free().password()).expect(200);

      Instant expiresAt = Instant.parse(answer.body().getString("expires_at"));
      assertThat(Duration.between(Instant.now(), expiresAt))
          .isBetween(Duration.ofSeconds(86_340), Duration.ofDays(1));
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void cookieCarriesTheSessionAndIsHiddenFromScripts() {
      Customer customer = customers.free();
      String cookie = login(customer, customer.password()).expect(200).header("Set-Cookie");

      assertThat(cookie)
          .startsWith("vs_session=")
          .contains("HttpOnly")
          .contains("SameSite=Lax")
          .contains("Path=/");
      api.get(AUTH + "session").header("Cookie", cookie.split(";")[0]).send().expect(200);
    }

    @Test
    void loggedOutTokenIsDeadAtOnce() {
      Customer customer = customers.free();
      api.post(AUTH + "logout").bearer(customer.token()).send().expect(200);

      assertThat(api.get(AUTH + "session").bearer(customer.token()).send().expect(401).text())
          .contains("INVALID_TOKEN");
    }
  }

  @Nested
  class Unauthorized {
    @Test
    void wrongPasswordAndUnknownEmailAreToldTheSame() {
      Customer customer = customers.free();
      String wrong = login(customer, "not the password").expect(401).text();

      String unknown =
          api.post(AUTH + "login")
              .json(
                  "{\"email\": \"nobody-%s\", \"password\": \"not the password\"}"
                      .formatted(customer.email()))
              .send()
              .expect(401)
              .text();

      assertThat(wrong).isEqualTo(unknown).contains("INVALID_CREDENTIALS");
    }

    @Test
    void changedTokenIsRefused() {
      String token = customers.free().token();
      String[] parts = token.split("\\.");
      String claims =
          parts[1].substring(0, 10)
              + (parts[1].charAt(10) == 'A' ? 'B' : 'A')
              + parts[1].substring(11);

      api.get(AUTH + "session").bearer(parts[0] + "." + claims + "." + parts[2]).send().expect(401);
    }
  }

  @Nested
  class Forbidden {
    @Test
    void changeByCookieFromForeignPageIsRefused() {
      Customer customer = customers.free();

      Answer answer =
          api.post(AUTH + "logout")
              .header("Cookie", "vs_session=" + customer.token())
              .header("Origin", "https://evil.example")
              .send()
              .expect(403);

      assertThat(answer.json().getString("message")).isEqualTo("CROSS_SITE_REQUEST");
      api.get(AUTH + "session").bearer(customer.token()).send().expect(200);
    }

    @Test
    void customerIsNotTheOperator() {
      Customer customer = customers.free();

      api.call("PUT", "/v0/api/v1/admin/organizations/" + customer.organization() + "/subscription")
          .bearer(customer.token())
          .json("{\"plan\": \"enterprise\"}")
          .send()
          .expect(403);
    }
  }

  @Nested
  class Conflict {
    @Test
    void emailAddressSignsUpOnce() {
      Customer customer = customers.free();

      api.post(AUTH + "signup")
          .json(
              "{\"name\": \"B\", \"email\": \"%s\", \"password\": \"another long one\", \"organization_name\": \"B\"}"
                  .formatted(customer.email().toUpperCase(Locale.ROOT)))
          .send()
          .expect(409);
    }
  }

  @Nested
  class TooManyRequests {
    @Test
    void sixthWrongTryIsNotLookedAt() {
      Customer customer = customers.free();
      for (int i = 0; i < 5; i++) {
        login(customer, "wrong password " + i).expect(401);
      }

      Answer answer = login(customer, customer.password()).expect(429);

      assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 900);
    }
  }
}
