package org.viralstack.system.slides;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
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
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** {@code PATCH} and {@code DELETE /v0/api/v1/apps/:id}. */
@OnPlatform
class AppChangesIT {
  private static final String APPS = "/v0/api/v1/apps";

  private final Api api;
  private final Customers customers;

  AppChangesIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  private String made(String credential, String name) {
    return api.post(APPS)
        .bearer(credential)
        .json("{\"name\": \"%s\", \"niche\": \"fitness\", \"audience\": \"all\"}".formatted(name))
        .send()
        .expect(201)
        .body()
        .getString("_id");
  }

  private Answer patch(String credential, String id, String body) {
    return api.call("PATCH", APPS + "/" + id).bearer(credential).json(body).send();
  }

  private Answer delete(String credential, String id) {
    return api.call("DELETE", APPS + "/" + id).bearer(credential).send();
  }

  @Nested
  class Ok {
    @Test
    void changeIsKeptAndTheRestStays() {
      String token = customers.on("pro").token();
      String id = made(token, "Before");

      JsonObject changed =
          patch(
                  token,
                  id,
                  """
                  {"name": "After", "status": "ARCHIVED", "audience": null, "slug": "other",
                   "brand_primary_color": "#ABCDEF", "colour": 1}
                  """)
              .expect(200)
              .body();

      assertThat(api.get(APPS + "/" + id).bearer(token).send().expect(200).body())
          .isEqualTo(changed);
      assertThat(changed.getString("name")).isEqualTo("After");
      assertThat(changed.getString("slug")).isEqualTo("other");
      assertThat(changed.getString("niche")).isEqualTo("fitness");
      assertThat(changed.getString("brand_primary_color")).isEqualTo("#abcdef");
      assertThat(changed.isNull("audience")).isTrue();
      assertThat(api.get(APPS + "?status=ARCHIVED").bearer(token).send().expect(200).text())
          .contains(id);
    }

    @Test
    void unknownFieldIsNamed() {
      String token = customers.free().token();

      Answer answer = patch(token, made(token, "A"), "{\"colour\": 1}").expect(200);

      assertThat(answer.header("X-Ignored-Fields")).isEqualTo("colour");
    }

    @Test
    void deletedAppIsGoneAndItsPlaceIsFreeOnceHoweverManyDelete() throws Exception {
      String token = customers.free().token();
      String id = made(token, "first");
      List<Integer> statuses = new ArrayList<>();
      Callable<Integer> call = () -> delete(token, id).status();

      try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
        for (Future<Integer> status : threads.invokeAll(Collections.nCopies(8, call))) {
          statuses.add(status.get());
        }
      }

      assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 404);
      made(token, "second");
      api.post(APPS)
          .bearer(token)
          .json("{\"name\": \"third\", \"niche\": \"fitness\"}")
          .send()
          .expect(402);
    }
  }

  @Nested
  class BadRequest {
    @Test
    void everyProblemIsNamedAndNothingChanges() {
      String token = customers.free().token();
      String id = made(token, "Steady");

      Answer answer =
          patch(
                  token,
                  id,
                  "{\"name\": null, \"status\": \"GONE\", \"screenshots\": [\"http://x.test/\"]}")
              .expect(400);

      assertThat(answer.json().getJsonArray("errors"))
          .extracting(problem -> problem.asJsonObject().getString("field"))
          .containsExactlyInAnyOrder("name", "status", "screenshots");
      assertThat(api.get(APPS + "/" + id).bearer(token).send().body().getString("name"))
          .isEqualTo("Steady");
    }
  }

  @Nested
  class NotFound {
    @Test
    void appOfAnotherOrganizationCanNeitherBeChangedNorDeleted() {
      String token = customers.free().token();
      String id = made(token, "mine");
      String stranger = customers.on("pro").token();

      assertThat(patch(stranger, id, "{\"name\": \"yours\"}").expect(404).text())
          .contains("APP_NOT_FOUND");
      assertThat(delete(stranger, id).expect(404).text()).contains("APP_NOT_FOUND");
      assertThat(api.get(APPS + "/" + id).bearer(token).send().expect(200).text()).contains("mine");
    }
  }

  @Nested
  class Conflict {
    @Test
    void takenSlugIsRefused() {
      String token = customers.on("pro").token();
      made(token, "One");
      String id = made(token, "Two");

      assertThat(patch(token, id, "{\"slug\": \"one\"}").expect(409).text())
          .contains("SLUG_EXISTS");
      patch(token, id, "{\"slug\": \"two\"}").expect(200);
    }
  }
}
