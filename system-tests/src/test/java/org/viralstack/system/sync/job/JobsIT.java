package org.viralstack.system.sync.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/** {@code /v1/render/jobs}, {@code /v1/jobs} and what hangs on them. */
@OnPlatform
class JobsIT {
  private final Platform platform;
  private final Api api;
  private final Customers customers;

  JobsIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
  }

  private Renders on(String plan) {
    return with(customers.key(customers.on(plan)));
  }

  private Renders with(String credential) {
    return new Renders(api, platform.address(), credential);
  }

  @Nested
  class Done {
    @Test
    void movieIsWatchedFetchedInPartsListedAndRemoved() {
      Renders renders = on("pro");
      String id = renders.asked(Renders.movie("Watched", 2, 1));
      List<String> events = renders.progress(id, "");
      JsonObject job = renders.one(id);

      assertThat(events).contains("event: done");
      assertThat(
              events.stream()
                  .filter(line -> line.startsWith("id: "))
                  .map(line -> line.substring(4))
                  .map(Long::valueOf))
          .isNotEmpty()
          .isSorted();
      assertThat(job.getString("status")).isEqualTo("done");
      assertThat(job.getJsonObject("children").getInt("succeeded")).isEqualTo(3);
      assertThat(job.getJsonObject("payload").getString("projectId")).isEqualTo("tests");
      String url = job.getString("outputUrl");
      assertThat(String.join("\n", events)).contains(url);
      HttpResponse<byte[]> whole = renders.file(url, "");
      assertThat(whole.statusCode()).isEqualTo(200);
      assertThat(whole.body()).hasSize(job.getJsonObject("mediaData").getInt("fileSize"));
      assertThat(new String(whole.body(), 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
      HttpResponse<byte[]> part = renders.file(url, "bytes=4-7");
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).isEqualTo("ftyp".getBytes(StandardCharsets.US_ASCII));
      assertThat(part.headers().firstValue("Content-Range"))
          .contains("bytes 4-7/" + whole.body().length);
      HttpResponse<byte[]> beyond = renders.file(url, "bytes=999999999-");
      assertThat(beyond.statusCode()).isEqualTo(416);
      assertThat(new String(beyond.body(), StandardCharsets.UTF_8))
          .contains("RANGE_NOT_SATISFIABLE");
      assertThat(renders.file(url.replace("signature=", "signature=x"), "").statusCode())
          .isEqualTo(404);
      assertThat(
              renders.file(job.getString("thumbnailUrl"), "").headers().firstValue("Content-Type"))
          .contains("image/jpeg");

      String last =
          events.stream().filter(line -> line.startsWith("id: ")).toList().getLast().substring(4);
      assertThat(renders.progress(id, last)).isEmpty();
      assertThat(renders.usage().getJsonObject("concurrentJobs").getInt("running")).isZero();
      api.call("DELETE", "/v1/jobs/" + id).bearer(renders.credential()).send().expect(204);
      api.get("/v1/jobs/" + id).bearer(renders.credential()).send().expect(404);
      assertThat(renders.file(url, "").statusCode()).isEqualTo(404);
    }

    @Test
    void sameMovieComesFromTheCacheWithinTwoSeconds() {
      Renders renders = on("pro");
      renders.done(renders.asked(Renders.movie("Cached", 3, 1)));
      Instant asked = Instant.now();
      renders.done(renders.asked(Renders.movie("Cached", 3, 1)));

      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void headOfAFileAndOfItsPartsIsTheirGetWithoutTheBody() {
      Renders renders = on("pro");
      String id = renders.asked(Renders.movie("Headed", 1, 0.2));
      String url = renders.done(id).getString("outputUrl");

      Answer whole = api.get(url).send().expect(200);
      assertThat(whole.header("Content-Length")).isNotEmpty();
      api.call("HEAD", url).send().assertHeadOf(whole);
      for (String range : List.of("bytes=4-7", "bytes=-5", "bytes=9-")) {
        Answer part = api.get(url).header("Range", range).send().expect(206);
        api.call("HEAD", url).header("Range", range).send().assertHeadOf(part);
      }
      api.call("HEAD", url).header("Range", "bytes=999999999-").send().expect(416);
      api.call("HEAD", url.replace("signature=", "signature=x")).send().expect(404);
    }

    @Test
    void testKeyUsesNoMinutesAndSeesItsOwnJobsOnly() {
      Customer customer = customers.on("pro");
      String test =
          api.post("/v0/api/v1/api-keys")
              .bearer(customer.token())
              .json("{\"name\": \"test\", \"environment\": \"test\"}")
              .send()
              .expect(201)
              .body()
              .getString("key");
      String id = with(test).asked(Renders.movie("Tested", 1, 1));
      with(test).done(id);

      Renders real = with(customer.token());
      api.get("/v1/jobs/" + id).bearer(customer.token()).send().expect(404);
      assertThat(real.usage().getJsonObject("renderMinutes").getJsonNumber("used").doubleValue())
          .isZero();
    }

    @Test
    void listGoesOnWhereItEndedWhileJobsAreAdded() {
      Renders renders = on("business");
      List<String> asked =
          List.of(
              renders.asked(Renders.movie("A", 1, 1)),
              renders.asked(Renders.movie("B", 1, 1)),
              renders.asked(Renders.movie("C", 1, 1)));
      JsonObject first = list(renders, "?limit=2");
      renders.asked(Renders.movie("D", 1, 1).add("projectId", "elsewhere"));
      JsonObject second = list(renders, "?limit=2&cursor=" + first.getString("nextCursor"));

      assertThat(ids(first)).containsExactly(asked.get(2), asked.get(1));
      assertThat(ids(second)).containsExactly(asked.get(0));
      assertThat(second.isNull("nextCursor")).isTrue();
      assertThat(ids(list(renders, "?projectId=tests&limit=2"))).isEqualTo(ids(first));
      JsonObject rest =
          list(renders, "?projectId=tests&limit=2&cursor=" + first.getString("nextCursor"));
      assertThat(ids(rest)).isEqualTo(ids(second));
      assertThat(rest.isNull("nextCursor")).isTrue();
      assertThat(ids(list(renders, "?projectId=elsewhere"))).hasSize(1);
      assertThat(ids(list(on("business"), "?projectId=tests"))).isEmpty();
      asked.forEach(renders::done);
      assertThat(ids(list(renders, "?type=render.scene&status=done")).size())
          .isGreaterThanOrEqualTo(3);
      assertThat(list(renders, "?type=render.movie&status=failed").getJsonArray("jobs")).isEmpty();
    }

    private JsonObject list(Renders renders, String query) {
      return api.get("/v1/jobs" + query).bearer(renders.credential()).send().expect(200).json();
    }

    private static List<String> ids(JsonObject page) {
      JsonArray jobs = page.getJsonArray("jobs");
      return jobs.getValuesAs(JsonObject.class).stream()
          .map(job -> job.getString("jobId"))
          .toList();
    }
  }

  @Nested
  class Cancelled {
    @Test
    void cancelledJobIsOverAndItsPlaceIsFree() {
      Renders renders = on("pro");
      String id = renders.asked(Renders.movie("Cancelled", 2, 100));
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> renders.one(id).getJsonObject("children").getInt("running") > 0);
      Instant asked = Instant.now();
      Answer answer = renders.cancel(id).expect(200);

      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
      assertThat(answer.json().getString("status")).isEqualTo("cancelled");
      assertThat(answer.json().isNull("outputUrl")).isTrue();
      JsonObject usage = renders.usage();
      assertThat(usage.getJsonObject("concurrentJobs").getInt("running")).isZero();
      assertThat(usage.getJsonObject("renderMinutes").getJsonNumber("reserved").doubleValue())
          .isZero();
      assertThat(renders.cancel(id).expect(409).json().getString("code"))
          .isEqualTo("INVALID_STATE");
    }
  }
}
