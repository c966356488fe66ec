package org.viralstack.system.management.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.management.apikey.Keys.Made;

/** {@code GET} and {@code PATCH /v0/api/v1/api-keys/{id}}. */
@OnPlatform
class KeyChangeIT {
  private final Api api;
  private final Keys keys;
  private final Customer pro;
  private final Customer stranger;

  KeyChangeIT(Platform platform, Api api, Customers customers) {
    this.api = api;
    this.keys = new Keys(platform, api);
    this.pro = customers.on("pro");
    this.stranger = customers.on("pro");
  }

  @Nested
  class Ok {
    @Test
    void changedScopeAndRangeAreInForceAtOnce() {
      Made key = keys.make(pro.token());
      assertThat(keys.use(key.key())).isEqualTo(200);

      keys.patch(pro.token(), key, "{\"scopes\": [\"read\"]}").expect(200);
      keys.ask(key.key(), "prod", "").expect(403);

      keys.patch(pro.token(), key, "{\"allowed_cidrs\": [\"10.0.0.0/8\"]}").expect(200);
      assertThat(keys.use(key.key())).isEqualTo(401);

      keys.patch(pro.token(), key, "{\"allowed_cidrs\": []}").expect(200);
      assertThat(keys.use(key.key())).isEqualTo(200);
    }

    @Test
    void whatIsNotNamedStaysAsItIs() {
      Made key =
          keys.make(
              pro.token(),
              "live",
              ", \"scopes\": [\"read\"], \"allowed_cidrs\": [\"127.0.0.0/8\"],"
                  + " \"expires_at\": \"2099-01-01T00:00:00Z\"");

      JsonObject changed = keys.patch(pro.token(), key, "{\"name\": \"new\"}").expect(200).body();

      assertThat(changed).isEqualTo(api.get(key.path()).bearer(pro.token()).send().body());
      assertThat(changed.getString("name")).isEqualTo("new");
      assertThat(changed.getJsonArray("scopes").toString()).isEqualTo("[\"read\"]");
      assertThat(changed.getJsonArray("allowed_cidrs").toString()).isEqualTo("[\"127.0.0.0/8\"]");
      assertThat(changed.getString("expires_at")).isEqualTo("2099-01-01T00:00:00.000Z");
      assertThat(changed.toString()).doesNotContain(key.key());
    }
  }

  @Nested
  class BadRequest {
    @Test
    void misspeltUnknownAndEmptyFieldsAreRefused() {
      Made key = keys.make(pro.token());
      for (String body :
          List.of(
              "{\"scope\": [\"read\"]}",
              "{\"expires_at\": \"2099-01-01T00:00:00Z\"}",
              "{\"environment\": \"live\"}",
              "{\"scopes\": []}",
              "{\"scopes\": null}",
              "{\"scopes\": [\"root\"]}",
              "{\"allowed_cidrs\": null}",
              "{\"allowed_cidrs\": [\"10.0.0.1/8\"]}",
              "{\"name\": \"\"}",
              "{\"name\": \"%s\"}".formatted("x".repeat(101)),
              "[]")) {
        Answer answer = keys.patch(pro.token(), key, body);

        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.json().getString("message")).isEqualTo("VALIDATION_ERROR");
      }
      keys.patch(pro.token(), key, "{\"name\": \"%s\"}".formatted("x".repeat(100))).expect(200);
    }
  }

  @Nested
  class Forbidden {
    @Test
    void keyGivesItselfNoMoreThanItHas() {
      Made weak =
          keys.make(
              pro.token(),
              "prod",
              ", \"scopes\": [\"keys:write\"], \"allowed_cidrs\": [\"127.0.0.0/8\"]");

      for (String body :
          List.of(
              "{\"scopes\": [\"full\"]}",
              "{\"allowed_cidrs\": [\"126.0.0.0/7\"]}",
              "{\"allowed_cidrs\": []}")) {
        JsonObject refused = keys.patch(weak.key(), weak, body).json();
        assertThat(refused.getString("message")).as(body).isEqualTo("INSUFFICIENT_SCOPE");
      }
      keys.patch(weak.key(), weak, "{\"allowed_cidrs\": [\"127.0.0.1\"]}").expect(200);
    }
  }

  @Nested
  class NotFound {
    @Test
    void foreignDeletedAndInventedKeysDoNotExist() {
      Made key = keys.make(pro.token());
      keys.patch(stranger.token(), key, "{\"name\": \"mine\"}").expect(404);
      api.get(key.path()).bearer(stranger.token()).send().expect(404);

      keys.delete(pro.token(), key).expect(200);
      for (Made gone :
          List.of(key, new Made("key_01ARZ3NDEKTSV4RRFFQ69G5FAV", ""), new Made("1", ""))) {
        keys.patch(pro.token(), gone, "{\"name\": \"x\"}").expect(404);
        api.get(gone.path()).bearer(pro.token()).send().expect(404);
      }
    }
  }
}
