package org.viralstack.system.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.OnPlatform;

/** {@code GET /v0/api/v1/plans}. */
@OnPlatform
class PlansIT {
  private static final String PLANS = "/v0/api/v1/plans";

  private final Api api;

  PlansIT(Api api) {
    this.api = api;
  }

  @Nested
  class Ok {
    @Test
    void everybodySeesAllPlansTheCheapestFirst() {
      JsonObject answer = api.get(PLANS).send().expect(200).json();

      assertThat(answer.getInt("total")).isEqualTo(5);
      assertThat(answer.getJsonArray("data").getValuesAs(JsonObject.class))
          .extracting(plan -> plan.getString("key"))
          .containsExactly("free", "starter", "pro", "business", "enterprise");
    }

    @Test
    void planTellsAllItsLimits() {
      JsonArray plans = api.get(PLANS).send().expect(200).json().getJsonArray("data");
      JsonObject free = plans.getJsonObject(0);
      JsonObject enterprise = plans.getJsonObject(4);

      assertThat(free.get("sync_requests_per_minute")).isEqualTo(JsonValue.NULL);
      assertThat(free.getInt("slides_requests_per_minute")).isEqualTo(30);
      assertThat(free.getJsonObject("features").getBoolean("hook_refresh")).isFalse();
      assertThat(free.getJsonObject("features").getInt("render_minutes_per_month")).isEqualTo(30);
      assertThat(enterprise.getJsonObject("features").get("apps")).isEqualTo(JsonValue.NULL);
      assertThat(enterprise.getJsonObject("largest_frame").getInt("width")).isEqualTo(3840);
      assertThat(enterprise.getInt("price_per_month_usd")).isEqualTo(299);
    }

    @Test
    void pageBeyondTheLastIsEmpty() {
      JsonObject answer = api.get(PLANS + "?page=2&limit=5").send().expect(200).json();

      assertThat(answer.getJsonArray("data")).isEmpty();
      assertThat(answer.getInt("total")).isEqualTo(5);
    }
  }

  @Nested
  class BadRequest {
    @Test
    void limitOutsideItsRangeIsRefused() {
      api.get(PLANS + "?limit=0").send().expect(400);
      api.get(PLANS + "?limit=101").send().expect(400);
    }
  }
}
