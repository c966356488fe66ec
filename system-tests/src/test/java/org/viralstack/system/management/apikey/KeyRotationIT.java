package org.viralstack.system.management.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.management.apikey.Keys.Made;

/** {@code POST /v0/api/v1/api-keys/{id}/rotate}. */
@OnPlatform
class KeyRotationIT {
  private final Api api;
  private final Keys keys;
  private final Customer pro;
  private final Customer stranger;

  KeyRotationIT(Platform platform, Api api, Customers customers) {
    this.api = api;
    this.keys = new Keys(platform, api);
    this.pro = customers.on("pro");
    this.stranger = customers.on("pro");
  }

  @Nested
  class Created {
    @Test
    void withoutGraceTheOldKeyIsDeadWhenTheAnswerComes() {
      Made old = keys.make(pro.token(), "live", ", \"scopes\": [\"read\"]");
      assertThat(keys.use(old.key())).isEqualTo(200);

      Answer answer = api.post(old.path() + "/rotate").bearer(pro.token()).send();

      Made fresh = Made.of(answer);
      assertThat(keys.use(old.key())).isEqualTo(401);
      assertThat(keys.use(fresh.key())).isEqualTo(200);
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(fresh.key()).startsWith("vs_live_");
      assertThat(answer.body().getJsonArray("scopes").toString()).isEqualTo("[\"read\"]");
      JsonObject replaced = answer.body().getJsonObject("replaces");
      assertThat(replaced.getString("_id")).isEqualTo(old.id());
      assertThat(Instant.parse(replaced.getString("ends_at"))).isBeforeOrEqualTo(Instant.now());
      assertThat(replaced.getInt("confirmed_nodes")).isPositive();
      JsonObject listed = api.get(old.path()).bearer(pro.token()).send().body();
      assertThat(listed.getString("replaced_by")).isEqualTo(fresh.id());
      assertThat(listed.toString()).doesNotContain(fresh.key());
    }

    @Test
    void withGraceBothWork() {
      Made old = keys.make(pro.token());

      Answer answer = keys.rotate(pro.token(), old, "{\"grace_seconds\": 604800}");

      assertThat(keys.use(Made.of(answer).key())).isEqualTo(200);
      assertThat(keys.use(old.key())).isEqualTo(200);
      assertThat(Instant.parse(answer.body().getJsonObject("replaces").getString("ends_at")))
          .isBetween(Instant.now().plusSeconds(604_700), Instant.now().plusSeconds(604_800));
      keys.revoke(pro.token(), old).expect(200);
      assertThat(keys.use(old.key())).isEqualTo(401);
    }

    @Test
    void keyReplacesItself() {
      Made old = keys.make(pro.token(), "prod", ", \"scopes\": [\"keys:write\"]");

      Made fresh = Made.of(keys.rotate(old.key(), old, "{}"));

      assertThat(keys.use(old.key())).isEqualTo(401);
      assertThat(keys.use(fresh.key())).isEqualTo(200);
    }
  }

  @Nested
  class Conflict {
    @Test
    void ofManyRotationsAtOnceOneSucceedsAndTheOthersSaySo() throws Exception {
      Made old = keys.make(pro.token());
      Callable<Integer> one =
          () -> keys.rotate(pro.token(), old, "{\"grace_seconds\": 60}").status();
      try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
        List<Future<Integer>> answers = threads.invokeAll(Collections.nCopies(8, one));
        assertThat(answers)
            .extracting(Future::get)
            .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409, 409, 409);
      }
    }

    @Test
    void revokedAndExpiredKeysAreNotReplaced() {
      Made revoked = keys.make(pro.token());
      keys.revoke(pro.token(), revoked).expect(200);
      Made expired =
          keys.make(
              pro.token(),
              "prod",
              ", \"expires_at\": \"%s\"".formatted(Instant.now().plusSeconds(3)));

      assertThat(keys.rotate(pro.token(), revoked, "{}").expect(409).json().getString("message"))
          .isEqualTo("INVALID_STATE");
      await().until(() -> keys.use(expired.key()) == 401);
      keys.rotate(pro.token(), expired, "{}").expect(409);
    }
  }

  @Nested
  class BadRequest {
    @Test
    void graceOutOfItsBoundsAndUnknownFieldsAreRefused() {
      Made key = keys.make(pro.token());
      for (String body :
          List.of(
              "{\"grace_seconds\": -1}",
              "{\"grace_seconds\": 604801}",
              "{\"grace_seconds\": 1.5}",
              "{\"grace_seconds\": \"60\"}",
              "{\"grace_seconds\": null}",
              "{\"grace_seconds\": 1e99}",
              "{\"expires_at\": \"2099-01-01T00:00:00Z\"}")) {
        assertThat(keys.rotate(pro.token(), key, body).status()).as(body).isEqualTo(400);
      }
      assertThat(keys.use(key.key())).isEqualTo(200);
    }
  }

  @Nested
  class Forbidden {
    @Test
    void keyDoesNotTakeOverAStrongerOne() {
      Made full = keys.make(pro.token());
      Made weak = keys.make(pro.token(), "prod", ", \"scopes\": [\"keys:write\"]");

      keys.rotate(weak.key(), full, "{}").expect(403);
      assertThat(keys.use(full.key())).isEqualTo(200);
    }
  }

  @Nested
  class NotFound {
    @Test
    void foreignAndDeletedKeysAreNotReplaced() {
      Made key = keys.make(pro.token());
      keys.rotate(stranger.token(), key, "{}").expect(404);
      keys.delete(pro.token(), key).expect(200);
      keys.rotate(pro.token(), key, "{}").expect(404);
    }
  }
}
