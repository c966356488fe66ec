package org.viralstack.system.proxied;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.server.Platform;

/** What callers may do of whom only the address is known. */
class StrangersIT {
  private static final int BUDGET = 30;
  private static final String LOGIN = "/v0/api/v1/auth/login";
  private static final String PAGE = "https://app.example";
  private static Platform platform;
  private static Api api;
  private static Customers customers;

  @BeforeAll
  static void start() {
    platform =
        Platform.another(
            "proxied",
            Map.of(
                "VIRALSTACK_RATELIMIT_PUBLIC_REQUESTS",
                Integer.toString(BUDGET),
                "VIRALSTACK_PROXIES_TRUSTED",
                "127.0.0.1",
                "VIRALSTACK_OPERATIONS_ALLOWED",
                "127.0.0.1, 198.51.100.0/24",
                "VIRALSTACK_CORS_ORIGINS",
                PAGE));
    api = Api.of(platform);
    customers = Customers.of(platform);
  }

  @AfterAll
  static void end() {
    platform.close();
  }

  @Test
  void allThatAStrangerDoesCountsOnOneBudget() {
    String from = "203.0.113.1";
    List<Supplier<Api.Call>> attempts =
        List.of(
            () -> api.get("/v1/me"),
            () -> api.get("/v1/me").key("nonsense"),
            () -> api.get("/v0/api/v1/apps").bearer("a.b.c"),
            () -> api.get("/v0/api/v1/apps").key("vs_prod_" + "x".repeat(32)),
            () -> api.get("/v1/nothing"),
            () -> api.post(LOGIN).json("{}"));
    for (int call = 0; call < BUDGET; call++) {
      Answer answer = send(attempts.get(call % attempts.size()).get(), from);
      assertThat(answer.status()).isBetween(400, 404);
      assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"public\";q=" + BUDGET + ";w=60");
      assertThat(answer.header("X-RateLimit-Remaining"))
          .isEqualTo(Integer.toString(BUDGET - 1 - call));
    }

    for (Supplier<Api.Call> attempt : attempts) {
      Answer refused = send(attempt.get(), from).expect(429);
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
      assertThat(refused.header("X-RateLimit-Remaining")).isEqualTo("0");
      assertThat(refused.text()).contains("RATE_LIMITED");
    }
    send(api.get("/v1/me"), "203.0.113.2").expect(401);
  }

  @Test
  void goodKeyBehindASpentAddressIsNotConcerned() {
    String from = "203.0.113.3";
    Customer pro = customers.on("pro");
    String used = customers.key(pro);
    String fresh = customers.key(pro);
    send(api.get("/v1/me").key(used), from).expect(200);
    spend(from);

    send(api.get("/v1/me").key(used), from).expect(200);
    send(api.get("/v1/me").key(fresh), from).expect(200);
    send(api.get("/v0/api/v1/apps").bearer(pro.token()), from).expect(200);
  }

  @Test
  void networkOfOneCustomerIsOneAddress() {
    spend("2001:db8:1:2::1");

    send(api.get("/v1/me"), "2001:db8:1:2:ffff:ffff:ffff:ffff").expect(429);
    send(api.get("/v1/me"), "[2001:db8:1:2::5]:4711").expect(429);
    send(api.get("/v1/me"), "2001:db8:1:3::1").expect(401);
  }

  @Test
  void whatStandsLeftOfTheFirstForeignAddressIsNotBelieved() {
    IntStream.range(0, BUDGET)
        .forEach(i -> send(api.get("/v1/me"), "10.0.0." + i + ", 203.0.113.4, 127.0.0.1"));

    send(api.get("/v1/me"), "10.9.9.9, 203.0.113.4").expect(429);
  }

  @Test
  void hostileChainsAreHarmless() {
    String many = String.join(",", IntStream.range(0, 500).mapToObj(i -> "127.0.0.1").toList());
    for (String chain :
        List.of(many, "unknown", ",,,", "999.1.1.1", "[::1", "localhost", "a".repeat(5_000))) {
      assertThat(send(api.get("/v1/me"), chain).status()).isIn(401, 429);
    }
  }

  @Test
  void sessionCookieIsSecureBehindAProxyThatSpeaksHttps() {
    Customer customer = customers.free();
    String credentials =
        "{\"email\": \"%s\", \"password\": \"%s\"}"
            .formatted(customer.email(), customer.password());

    Answer secure =
        send(api.post(LOGIN).header("X-Forwarded-Proto", "https").json(credentials), "203.0.113.5")
            .expect(200);
    Answer plain = send(api.post(LOGIN).json(credentials), "203.0.113.5").expect(200);

    assertThat(secure.header("Set-Cookie")).contains("Secure");
    assertThat(secure.header("Strict-Transport-Security")).startsWith("max-age=");
    assertThat(plain.header("Set-Cookie")).doesNotContain("Secure");
  }

  @Test
  void operatorsEndpointsAreForAllowedAddressesOnly() {
    send(api.get("/health/ready"), "198.51.100.7").expect(200);
    send(api.get("/health/ready"), "203.0.113.6").expect(404);
    send(api.get("/metrics"), "203.0.113.6").expect(404);
    api.get("/health/ready").send().expect(200);
  }

  @Test
  void preflightOfAnAllowedPageIsAnswered() {
    Answer answer =
        api.call("OPTIONS", "/v0/api/v1/apps")
            .header("Origin", PAGE)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "x-api-key,content-type")
            .send()
            .expect(204);

    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST", "PATCH", "DELETE");
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .contains("x-api-key", "Authorization", "Idempotency-Key", "Content-Type");
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
    assertThat(answer.header("Vary")).contains("Origin");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void answersToAnAllowedPageShowTheirHeadersAndToOthersNothing() {
    Answer allowed = send(api.get("/v1/me").header("Origin", PAGE), "203.0.113.7").expect(401);
    Answer foreign =
        send(api.get("/v1/me").header("Origin", PAGE + ".evil.example"), "203.0.113.7").expect(401);

    assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
    assertThat(allowed.header("Access-Control-Expose-Headers"))
        .contains("X-Request-Id", "RateLimit", "Retry-After", "Idempotency-Replayed");
    assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(foreign.header("Vary")).isEqualTo("Origin");
  }

  @Test
  void refusalOfAKnownCallerShowsItsOwnBudget() {
    String from = "203.0.113.8";
    Customer free = customers.free();
    Answer refused = send(api.get("/v0/api/v1/apps").key(customers.key(free)), from).expect(403);

    assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"slides\";q=30;w=60");
    assertThat(refused.header("X-RateLimit-Remaining")).isNotEmpty();
  }

  private static void spend(String from) {
    for (int call = 0; call < BUDGET; call++) {
      send(api.get("/v1/me").key("nonsense"), from).expect(401);
    }
    send(api.get("/v1/me"), from).expect(429);
  }

  private static Answer send(Api.Call call, String forwardedFor) {
    return call.header("X-Forwarded-For", forwardedFor).send();
  }
}
