package org.viralstack.system.sync;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** {@code GET /v1/schema/movie.json} and {@code GET /v1/projects}. */
@OnPlatform
class MovieSchemaIT {
  private final Api api;
  private final Customers customers;

  MovieSchemaIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  @Nested
  class Ok {
    @Test
    void anybodyMayReadTheSchema() {
      Answer answer = api.get("/v1/schema/movie.json").send().expect(200);

      assertThat(answer.header("Content-Type")).startsWith("application/schema+json");
      assertThat(answer.header("Cache-Control")).contains("public");
      JsonObject schema = answer.json();
      assertThat(schema.getString("$schema")).contains("2020-12");
      assertThat(schema.getJsonObject("properties").keySet()).contains("scenes", "width", "fps");
    }

    @Test
    void organizationWithoutJobsHasNoProjects() {
      JsonObject list =
          api.get("/v1/projects").key(customers.key(customers.on("pro"))).send().expect(200).json();

      assertThat(list.getJsonArray("projects")).isEmpty();
      assertThat(list.isNull("nextCursor")).isTrue();
    }
  }

  @Nested
  class UnsupportedMediaType {
    @Test
    void formsAreReadAsJsonForMoviesOnly() {
      String token = customers.on("pro").token();
      String form = "application/x-www-form-urlencoded";

      api.post("/v0/api/v1/apps").bearer(token).body(form, "{\"name\": \"a\"}").send().expect(415);
      api.post("/v0/api/v1/auth/login").body(form, "{}").send().expect(415);
    }
  }
}
