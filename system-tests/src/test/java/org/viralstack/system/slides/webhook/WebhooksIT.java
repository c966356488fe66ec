package org.viralstack.system.slides.webhook;

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

/** {@code /v0/api/webhooks}. */
@OnPlatform
class WebhooksIT {
  private static final String WEBHOOKS = "/v0/api/webhooks";
  private static final String BODY = "{\"url\": \"https://1.1.1.1/hook\"}";

  private final Api api;
  private final Customers customers;

  WebhooksIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  private Answer create(String credential, String body) {
    return api.post(WEBHOOKS).bearer(credential).json(body).send();
  }

  private String created(String credential, String url) {
    return create(credential, "{\"url\": \"%s\"}".formatted(url))
        .expect(201)
        .body()
        .getString("_id");
  }

  @Nested
  class Created {
    @Test
    void secretIsShownOnceAndWithoutEventsAllAreSent() {
      String token = customers.on("pro").token();
      Answer answer = create(token, BODY).expect(201);
      String id = answer.body().getString("_id");
      String one = api.get(WEBHOOKS + "/" + id).bearer(token).send().expect(200).text();

      assertThat(id).matches("whk_[0-9A-HJKMNP-TV-Z]{26}");
      assertThat(answer.body().getString("secret")).matches("whsec_[A-Za-z0-9+/]{32}");
      assertThat(answer.header("Cache-Control")).contains("no-store");
      assertThat(answer.body().getJsonArray("events").toString())
          .isEqualTo("[\"slideshow.completed\",\"slideshow.failed\",\"quota.exceeded\"]");
      assertThat(one).contains(id).doesNotContain("whsec_", "secret");
    }
  }

  @Nested
  class Ok {
    @Test
    void changedPartIsInTheAnswer() {
      String token = customers.on("starter").token();
      String id = created(token, "https://1.1.1.1/hook");

      JsonObject changed =
          api.call("PATCH", WEBHOOKS + "/" + id)
              .bearer(token)
              .json("{\"status\": \"DISABLED\", \"events\": [\"quota.exceeded\"]}")
              .send()
              .expect(200)
              .body();

      assertThat(api.get(WEBHOOKS + "/" + id).bearer(token).send().expect(200).body())
          .isEqualTo(changed);
      assertThat(changed.getString("status")).isEqualTo("DISABLED");
      assertThat(changed.getJsonArray("events").toString()).isEqualTo("[\"quota.exceeded\"]");
      assertThat(changed.getString("url")).isEqualTo("https://1.1.1.1/hook");
    }

    @Test
    void webhookStaysReadableAndRemovableOnAPlanWithoutThem() {
      Customer customer = customers.on("pro");
      String id = created(customer.token(), "https://1.1.1.1/hook");
      customers.assign(customer, "free");

      api.get(WEBHOOKS).bearer(customer.token()).send().expect(200);
      assertThat(
              api.call("DELETE", WEBHOOKS + "/" + id)
                  .bearer(customer.token())
                  .send()
                  .expect(200)
                  .body()
                  .getString("_id"))
          .isEqualTo(id);
      api.get(WEBHOOKS + "/" + id).bearer(customer.token()).send().expect(404);
    }
  }

  @Nested
  class BadRequest {
    @Test
    void addressThatMayNotBeCalledIsRefused() {
      String token = customers.on("pro").token();

      for (String url :
          List.of(
              "http://example.com/",
              "https://10.0.0.1/",
              "https://192.168.0.1/",
              "https://[::1]/",
              "https://[fd00:ec2::254]/",
              "https://169.254.169.254/latest/meta-data",
              "https://[::ffff:169.254.169.254]/",
              "https://2130706433/",
              "https://user:pass@example.com/",
              "https://127.0.0.2/",
              "nonsense")) {
        JsonObject error = create(token, "{\"url\": \"%s\"}".formatted(url)).expect(400).json();
        assertThat(error.getString("message")).as(url).isEqualTo("VALIDATION_ERROR");
        assertThat(error.getJsonArray("errors").getJsonObject(0).getString("field"))
            .isEqualTo("url");
      }
    }

    @Test
    void unknownEventIsRefused() {
      String token = customers.on("pro").token();

      for (String events : List.of("[\"slideshow.made\"]", "[]", "null", "[7]", "\"x\"")) {
        assertThat(
                create(token, "{\"url\": \"https://1.1.1.1/\", \"events\": %s}".formatted(events))
                    .status())
            .as(events)
            .isEqualTo(400);
      }
    }
  }

  @Nested
  class Forbidden {
    @Test
    void planWithoutWebhooksIsToldWhichHasThem() {
      JsonObject error = create(customers.free().token(), BODY).expect(403).json();

      assertThat(error.getString("message")).isEqualTo("PLAN_UPGRADE_REQUIRED");
      assertThat(error.getString("feature")).isEqualTo("webhooks");
      assertThat(error.getString("required")).isEqualTo("starter");
    }
  }

  @Nested
  class NotFound {
    @Test
    void webhookOfAnotherOrganizationDoesNotExist() {
      String path = WEBHOOKS + "/" + created(customers.on("pro").token(), "https://1.1.1.1/");
      String other = customers.on("pro").token();

      api.get(path).bearer(other).send().expect(404);
      api.get(path + "/deliveries").bearer(other).send().expect(404);
      api.call("PATCH", path).bearer(other).json("{\"status\": \"DISABLED\"}").send().expect(404);
      api.call("DELETE", path).bearer(other).send().expect(404);
      api.post(path + "/test").bearer(other).send().expect(404);
      api.post(path + "/deliveries/whd_01ARZ3NDEKTSV4RRFFQ69G5FAV/replay")
          .bearer(other)
          .send()
          .expect(404);
    }
  }

  @Nested
  class Conflict {
    @Test
    void moreThanTwentyAreRefused() {
      String token = customers.on("pro").token();
      for (int i = 0; i < 20; i++) {
        create(token, BODY).expect(201);
      }

      assertThat(create(token, BODY).expect(409).json().getString("message"))
          .isEqualTo("INVALID_STATE");
    }
  }
}
