package org.viralstack.system.slides;

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

/** {@code /v0/api/v1/hooks}. */
@OnPlatform
class HooksIT {
  private static final String REFRESH = HookCalls.HOOKS + "/refresh-now";

  private final Api api;
  private final Customers customers;
  private final HookCalls hooks;

  HooksIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
    this.hooks = new HookCalls(api);
  }

  private Answer create(String credential, String text, String category) {
    return api.post(HookCalls.HOOKS)
        .bearer(credential)
        .json(
            "{\"text\": \"%s\", \"category\": \"%s\", \"niche\": \"fitness\"}"
                .formatted(text, category))
        .send();
  }

  @Nested
  class Created {
    @Test
    void hookHasTheDocumentedFields() {
      Customer customer = customers.free();

      JsonObject hook =
          create(customer.token(), "Stop stretching.", "contrarian").expect(201).body();

      assertThat(hook.getString("_id")).matches("hk_[0-9A-HJKMNP-TV-Z]{26}");
      assertThat(hook.getString("organization_id")).isEqualTo(customer.organization());
      assertThat(hook.getString("source")).isEqualTo("MANUAL");
      assertThat(hook.getString("status")).isEqualTo("APPROVED");
      assertThat(hook.getString("language")).isEqualTo("en");
      assertThat(hook.getString("category")).isEqualTo("contrarian");
      assertThat(hook.getJsonNumber("performance_score").doubleValue()).isBetween(0.0, 1.0);
    }
  }

  @Nested
  class Ok {
    @Test
    void filtersAndOrdersHoldTogether() {
      String token = customers.free().token();
      create(token, "100% of RUNNERS do this", "listicle").expect(201);
      create(token, "Runners, your knees are fine", "problem").expect(201);
      create(token, "My first mile", "story").expect(201);

      assertThat(hooks.list(token, "").getJsonArray("data").getJsonObject(0).getString("category"))
          .isEqualTo("problem");
      assertThat(
              hooks
                  .list(token, "?sort=recent")
                  .getJsonArray("data")
                  .getJsonObject(0)
                  .getString("text"))
          .isEqualTo("My first mile");
      assertThat(hooks.list(token, "?sort=performance_score")).isEqualTo(hooks.list(token, ""));
      assertThat(hooks.list(token, "?q=runners").getInt("total")).isEqualTo(2);
      assertThat(hooks.list(token, "?q=0%25").getInt("total")).isEqualTo(1);
      assertThat(hooks.list(token, "?q=%25").getInt("total")).isEqualTo(1);
      assertThat(hooks.list(token, "?q=_").getInt("total")).isZero();
      assertThat(hooks.list(token, "?category=story&niche=fitness&language=en").getInt("total"))
          .isEqualTo(1);
      assertThat(hooks.list(token, "?status=PENDING").getInt("total")).isZero();
      assertThat(hooks.list(token, "?limit=2&page=2").getJsonArray("data")).hasSize(1);
    }

    @Test
    void changeIsKeptAndDeletionToo() {
      String token = customers.free().token();
      String path =
          HookCalls.HOOKS + "/" + create(token, "Old", "story").expect(201).body().getString("_id");

      JsonObject changed =
          api.call("PATCH", path)
              .bearer(token)
              .json("{\"text\": \"New\", \"status\": \"REJECTED\"}")
              .send()
              .expect(200)
              .body();

      assertThat(hooks.list(token, "?status=REJECTED").getJsonArray("data").getJsonObject(0))
          .isEqualTo(changed);
      api.call("DELETE", path).bearer(token).send().expect(200);
      api.call("DELETE", path).bearer(token).send().expect(404);
      assertThat(hooks.list(token, "").getInt("total")).isZero();
    }
  }

  @Nested
  class BadRequest {
    @Test
    void brokenFieldsAndParametersAreRefused() {
      String token = customers.free().token();

      create(token, "two\\nlines", "story").expect(400);
      create(token, "x".repeat(161), "story").expect(400);
      create(token, "fine", "STORY").expect(400);
      for (String query :
          List.of("limit=201", "category=x", "status=x", "niche=A", "q=%00", "sort=x")) {
        assertThat(api.get(HookCalls.HOOKS + "?" + query).bearer(token).send().status())
            .as(query)
            .isEqualTo(400);
      }
      api.post(REFRESH).bearer(token).json("[]").send().expect(400);
    }
  }

  @Nested
  class NotFound {
    @Test
    void hookOfAnotherOrganizationDoesNotExist() {
      String id = create(customers.free().token(), "Mine", "story").body().getString("_id");
      String stranger = customers.free().token();

      for (Api.Call call :
          List.of(
              api.call("PATCH", HookCalls.HOOKS + "/" + id).json("{\"status\": \"REJECTED\"}"),
              api.call("DELETE", HookCalls.HOOKS + "/" + id))) {
        assertThat(call.bearer(stranger).send().expect(404).text()).contains("HOOK_NOT_FOUND");
      }
      assertThat(hooks.list(stranger, "").getInt("total")).isZero();
    }

    @Test
    void refreshWithoutActiveAppsOrForAForeignOneBeginsNoHour() {
      String token = customers.on("pro").token();
      String foreign = hooks.app(customers.free().token());

      assertThat(api.post(REFRESH).bearer(token).send().expect(404).text())
          .contains("NO_ACTIVE_APPS");
      assertThat(
              api.post(REFRESH)
                  .bearer(token)
                  .json("{\"app_id\": \"%s\"}".formatted(foreign))
                  .send()
                  .expect(404)
                  .text())
          .contains("APP_NOT_FOUND");
      hooks.app(token);
      api.post(REFRESH).bearer(token).send().expect(202);
    }
  }

  @Nested
  class Conflict {
    @Test
    void sameWordsInAnotherCaseAreRefused() {
      String token = customers.free().token();
      create(token, "Straße frei", "story").expect(201);

      assertThat(create(token, "STRASSE FREI", "problem").expect(409).text())
          .contains("INVALID_STATE");
    }
  }
}
