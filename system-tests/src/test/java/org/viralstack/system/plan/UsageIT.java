package org.viralstack.system.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** What is used of a plan, and what a smaller plan leaves. */
@OnPlatform
class UsageIT {
  private static final String BASE = "/v0/api/v1";

  private final Api api;
  private final Customers customers;

  UsageIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  @Nested
  class Ok {
    @Test
    void whatIsMadeIsCountedForItsOwnOrganizationOnly() {
      Customer customer = customers.on("pro");
      Customer neighbour = customers.on("pro");
      make(customer).expect(201);

      JsonObject apps = feature(customer, "apps");
      assertThat(apps.getInt("used")).isEqualTo(1);
      assertThat(apps.getInt("limit")).isEqualTo(10);
      assertThat(apps.get("resets_at")).isEqualTo(JsonValue.NULL);
      assertThat(feature(neighbour, "apps").getInt("used")).isZero();
    }

    @Test
    void countsPerMonthTellWhenTheyBeginAgain() {
      JsonObject slideshows = feature(customers.free(), "slideshows_per_month");

      assertThat(slideshows.getString("surface")).isEqualTo("slides");
      assertThat(slideshows.getString("resets_at")).endsWith("-01T00:00:00.000Z");
      assertThat(slideshows.getInt("limit")).isEqualTo(5);
    }

    @Test
    void whatHasNoBoundIsNullAndAPlanIsInForceWithTheNextCall() {
      Customer customer = customers.free();
      assertThat(feature(customer, "apps").getInt("limit")).isEqualTo(1);

      customers.assign(customer, "enterprise");

      assertThat(feature(customer, "apps").get("limit")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void syncSurfaceTellsItInItsOwnShape() {
      Answer answer = api.get("/v1/usage").bearer(customers.free().token()).send().expect(200);

      assertThat(answer.json().getJsonObject("renderMinutes").getInt("limit")).isEqualTo(30);
      assertThat(answer.json().getJsonObject("daily").getInt("limit")).isEqualTo(5);
      assertThat(answer.json().getJsonObject("concurrentJobs").getInt("limit")).isEqualTo(1);
      assertThat(answer.json().getJsonObject("requests").getInt("limit")).isEqualTo(120);
    }

    @Test
    void downgradeKeepsEverythingReadableAndLetsNothingMoreBeMade() {
      Customer customer = customers.on("pro");
      for (int app = 0; app < 4; app++) {
        make(customer).expect(201);
      }

      customers.assign(customer, "free");

      var apps =
          api.get(BASE + "/apps")
              .bearer(customer.token())
              .send()
              .expect(200)
              .json()
              .getJsonArray("data")
              .getValuesAs(JsonObject.class);
      assertThat(apps).hasSize(4);
      for (JsonObject app : apps) {
        api.get(BASE + "/apps/" + app.getString("_id")).bearer(customer.token()).send().expect(200);
      }
      JsonObject refusal = make(customer).expect(402).json();
      assertThat(refusal.getString("message")).isEqualTo("QUOTA_EXCEEDED");
      assertThat(refusal.getString("feature")).isEqualTo("apps");
      assertThat(refusal.getString("required")).isEqualTo("pro");
      assertThat(feature(customer, "apps").getInt("used")).isEqualTo(4);
    }
  }

  @Nested
  class Unauthorized {
    @Test
    void nobodyWithoutCredentialsSeesUsageOrSubscription() {
      api.get(BASE + "/usage").send().expect(401);
      api.get("/v1/usage").send().expect(401);
      api.get(BASE + "/billing/subscription").send().expect(401);
    }
  }

  @Nested
  class Forbidden {
    @Test
    void keyWithoutBillingRightsSeesUsageButNoSubscription() {
      Customer customer = customers.on("pro");
      String key =
          api.post(BASE + "/api-keys")
              .bearer(customer.token())
              .json("{\"name\": \"r\", \"environment\": \"prod\", \"scopes\": [\"read\"]}")
              .send()
              .expect(201)
              .body()
              .getString("key");

      api.get(BASE + "/usage").key(key).send().expect(200);
      assertThat(
              api.get(BASE + "/billing/subscription")
                  .key(key)
                  .send()
                  .expect(403)
                  .json()
                  .getString("required"))
          .isEqualTo("billing:write");
    }
  }

  private Answer make(Customer customer) {
    return api.post(BASE + "/apps")
        .bearer(customer.token())
        .json("{\"name\": \"App %s\", \"niche\": \"fitness\"}".formatted(System.nanoTime()))
        .send();
  }

  private JsonObject feature(Customer customer, String name) {
    return api
        .get(BASE + "/usage")
        .bearer(customer.token())
        .send()
        .expect(200)
        .body()
        .getJsonArray("features")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(feature -> feature.getString("feature").equals(name))
        .findFirst()
        .orElseThrow();
  }
}
