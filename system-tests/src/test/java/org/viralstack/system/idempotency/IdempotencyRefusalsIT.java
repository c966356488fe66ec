package org.viralstack.system.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.system.idempotency.Repeats.APP;
import static org.viralstack.system.idempotency.Repeats.APPS;
import static org.viralstack.system.idempotency.Repeats.KEY;
import static org.viralstack.system.idempotency.Repeats.KEYS;
import static org.viralstack.system.idempotency.Repeats.replayed;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/** Calls with an {@code Idempotency-Key} that are refused, and what is remembered of them. */
@OnPlatform
class IdempotencyRefusalsIT {

  private final Platform platform;
  private final Api api;
  private final Customers customers;
  private final Repeats repeats;
  private final String key = UUID.randomUUID().toString();

  IdempotencyRefusalsIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
    this.repeats = new Repeats(api);
  }

  @Nested
  class BadRequest {
    @Test
    void malformedKeyIsRefusedByName() {
      String token = customers.on("pro").token();

      for (String malformed : List.of("\"open", "a b", "a,b", "\"\"", "k".repeat(256))) {
        Answer answer = repeats.post(APPS, token, malformed, APP).expect(400);
        assertThat(answer.json().getString("message")).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.json().getString("detail")).contains("Idempotency-Key");
      }
      assertThat(repeats.apps(token)).isZero();
      repeats.post(APPS, token, "k".repeat(255), APP).expect(201);
    }

    @Test
    void twoKeysAreRefused() {
      String token = customers.on("pro").token();

      api.post(APPS)
          .bearer(token)
          .header("Idempotency-Key", key)
          .header("Idempotency-Key", key)
          .json(APP)
          .send()
          .expect(400);
      assertThat(repeats.apps(token)).isZero();
    }
  }

  @Nested
  class Conflict {
    @Test
    void twinOfARunningCallIsToldToWait() throws Exception {
      Customer pro = customers.on("pro");
      CompletableFuture<Answer> first;
      try (HeldSlug held = HeldSlug.of(platform.database(), pro.organization(), "same")) {
        first = CompletableFuture.supplyAsync(() -> repeats.post(APPS, pro.token(), key, APP));
        held.awaitWaiting();

        Answer twin = repeats.post(APPS, pro.token(), key, APP).expect(409);

        assertThat(twin.json().getString("message")).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
        assertThat(twin.header("Retry-After")).isEqualTo("1");
        assertThat(first).isNotDone();
      }
      Answer done = first.get().expect(201);
      Answer repeat = repeats.post(APPS, pro.token(), key, APP).expect(201);
      assertThat(replayed(repeat)).isTrue();
      assertThat(repeat.text()).isEqualTo(done.text());
    }

    @Test
    void refusalThatMayPassIsDecidedAnew() {
      String token = customers.on("pro").token();
      String inTheWay =
          api.post(APPS)
              .bearer(token)
              .json(APP)
              .send()
              .expect(201)
              .json()
              .getJsonObject("body")
              .getString("_id");

      assertThat(repeats.post(APPS, token, key, APP).expect(409).json().getString("message"))
          .isEqualTo("SLUG_EXISTS");
      api.call("DELETE", APPS + "/" + inTheWay).bearer(token).send().expect(200);

      assertThat(replayed(repeats.post(APPS, token, key, APP).expect(201))).isFalse();
      assertThat(replayed(repeats.post(APPS, token, key, APP).expect(201))).isTrue();
    }
  }

  @Nested
  class ContentTooLarge {
    @Test
    void bodyOverTheCapIsRefusedAsWithoutAKey() {
      String token = customers.on("pro").token();
      String large = APP.replace("Same", "x".repeat(2 << 20));

      repeats.post(APPS, token, key, large).expect(413);
      assertThat(replayed(repeats.post(APPS, token, key, APP).expect(201))).isFalse();
    }

    @Test
    void bodyThatGrowsOverTheCapIsRefusedAsWithoutAKey() {
      String token = customers.on("pro").token();

      api.post(APPS)
          .bearer(token)
          .header("Idempotency-Key", key)
          .chunkedJson(APP.replace("Same", "x".repeat(2 << 20)))
          .send()
          .expect(413);
    }
  }

  @Nested
  class UnprocessableContent {
    private void reused(Answer answer) {
      assertThat(answer.expect(422).json().getString("message"))
          .isEqualTo("IDEMPOTENCY_KEY_REUSED");
      assertThat(replayed(answer)).isFalse();
    }

    @Test
    void keyOfAnotherBodyIsRefused() {
      String token = customers.on("pro").token();
      repeats.post(APPS, token, key, APP).expect(201);

      reused(repeats.post(APPS, token, key, APP + " "));
      assertThat(repeats.apps(token)).isEqualTo(1);
    }

    @Test
    void keyOfAnotherEndpointIsRefused() {
      String token = customers.on("pro").token();
      repeats.post(APPS, token, key, APP).expect(201);

      reused(repeats.post(KEYS, token, key, APP));
      reused(repeats.post(APPS + "?x=1", token, key, APP));
    }

    @Test
    void anotherCredentialOfTheOrganizationGetsNoSecret() {
      Customer pro = customers.on("pro");
      String other = customers.key(pro);
      String secret = repeats.post(KEYS, pro.token(), key, KEY).expect(201).body().getString("key");

      Answer answer = repeats.post(KEYS, other, key, KEY);

      reused(answer);
      assertThat(answer.text()).doesNotContain(secret);
    }
  }

  @Nested
  class InternalError {
    @Test
    void failureOfOursIsNotKept() throws Exception {
      Customer pro = customers.on("pro");
      try (HeldSlug held = HeldSlug.of(platform.database(), pro.organization(), "same")) {
        CompletableFuture<Answer> first =
            CompletableFuture.supplyAsync(() -> repeats.post(APPS, pro.token(), key, APP));
        held.awaitWaiting();
        held.breakOffTheWaiting();
        JsonObject fault = first.get().expect(500).json();
        assertThat(fault.getString("message")).isEqualTo("INTERNAL_ERROR");
        assertThat(fault.getString("request_id")).isNotBlank();
      }

      assertThat(repeats.apps(pro.token())).isZero();
      assertThat(replayed(repeats.post(APPS, pro.token(), key, APP).expect(201))).isFalse();
      assertThat(repeats.apps(pro.token())).isEqualTo(1);
    }
  }
}
