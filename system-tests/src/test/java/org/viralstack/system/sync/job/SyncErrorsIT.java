package org.viralstack.system.sync.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.Wire;
import org.viralstack.system.fixture.server.Platform;

/** The errors of the Sync surface that hang on the moment rather than on what is asked. */
@OnPlatform
@Timeout(120)
class SyncErrorsIT {
  private static final String JOBS = "/v1/render/jobs";
  private static final String BODY = Renders.movie("Twin", 1, 0.2).build().toString();

  private final Platform platform;
  private final Api api;
  private final Customers customers;

  SyncErrorsIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
  }

  private static JsonObject error(Answer answer, String code) {
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.json().getString("code")).isEqualTo(code);
    assertThat(answer.json().getString("error")).isNotBlank();
    return answer.json();
  }

  private Answer submit(String credential) {
    return api.post(JOBS).bearer(credential).header("Idempotency-Key", "twin").json(BODY).send();
  }

  @Test
  void twinOfARunningSubmissionIsToldToWait() throws Exception {
    Customer customer = customers.on("pro");
    CompletableFuture<Answer> first;
    try (HeldQuota held = HeldQuota.of(platform.database(), customer.organization())) {
      first = CompletableFuture.supplyAsync(() -> submit(customer.token()));
      held.awaitWaiting();

      Answer twin = submit(customer.token()).expect(409);

      error(twin, "IDEMPOTENCY_IN_PROGRESS");
      assertThat(twin.header("Retry-After")).isEqualTo("1");
      assertThat(first).isNotDone();
    }
    String job = first.get().expect(202).json().getString("jobId");
    Answer repeat = submit(customer.token()).expect(202);
    assertThat(repeat.json().getString("jobId")).isEqualTo(job);
    assertThat(repeat.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void faultOfOursTellsNothingButTheRequestsIdAndTakesNothing() throws Exception {
    Customer customer = customers.on("pro");
    try (HeldQuota held = HeldQuota.of(platform.database(), customer.organization())) {
      CompletableFuture<Answer> first =
          CompletableFuture.supplyAsync(() -> submit(customer.token()));
      held.awaitWaiting();
      held.breakOffTheWaiting();

      Answer fault = first.get().expect(500);
      assertThat(error(fault, "INTERNAL_ERROR").getString("requestId"))
          .isEqualTo(fault.header("X-Request-Id"));
    }
    Renders renders = new Renders(api, platform.address(), customer.token());
    assertThat(renders.usage().getJsonObject("concurrentJobs").getInt("running")).isZero();
    assertThat(submit(customer.token()).expect(202).header("Idempotency-Replayed")).isEmpty();
  }

  @Test
  void serverThatWaitsForTooManyBodiesIsUnavailableForAMoment() {
    String key = customers.key(customers.on("pro"));
    String half =
        "POST %s HTTP/1.1\r\nHost: a\r\nx-api-key: %s\r\nContent-Type: application/json\r\n"
                .formatted(JOBS, key)
            + "Content-Length: 100\r\n\r\n{";
    List<Wire> stalled = new ArrayList<>();
    try {
      // A quarter of 32 are waited for from one address.
      for (int i = 0; i < 8; i++) {
        stalled.add(Wire.to(platform).send(half));
      }
      String answer = "";
      for (int i = 0; i < 4 && answer.isEmpty(); i++) {
        Wire more = Wire.to(platform).send(half);
        stalled.add(more);
        answer = more.receive(1_500);
      }

      assertThat(answer)
          .startsWith("HTTP/1.1 503")
          .containsIgnoringCase("Retry-After: 1")
          .contains("\"code\":\"RENDER_UNAVAILABLE\"");
    } finally {
      stalled.forEach(Wire::close);
    }
  }

  @Test
  void bodyOverTheCapIsTooLarge() {
    String body = BODY.replace("Twin", "x".repeat(5 << 20));

    error(
        api.post(JOBS).bearer(customers.on("pro").token()).json(body).send().expect(413),
        "PAYLOAD_TOO_LARGE");
  }

  @Test
  void otherTypesOfBodiesAreRefused() {
    error(
        api.post(JOBS)
            .bearer(customers.on("pro").token())
            .body("text/plain", BODY)
            .send()
            .expect(415),
        "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void textOfWhichNothingCanBeShownIsRefusedWithItsPath() {
    String credential = customers.on("pro").token();
    String body = Renders.movie("Seen", 1, 1).add("dryRun", true).build().toString();
    for (String unseen : List.of("\ue000", "\u202e", "\ufeff", "\u0378", "\udbff\udfff")) {
      String sent = body.replace("Seen 1", unseen);
      assertThat(api.post(JOBS).bearer(credential).json(sent).send().expect(400).text())
          .contains("VALIDATION_ERROR", "movie.scenes[0].layers[0].text");
    }
  }

  @Test
  void wrongMethodNamesTheRightOne() {
    Answer answer =
        api.call("PUT", JOBS).bearer(customers.on("pro").token()).json("{}").send().expect(405);

    error(answer, "METHOD_NOT_ALLOWED");
    assertThat(answer.header("Allow")).contains("POST");
  }

  @Test
  void keyWithoutTheScopeIsToldWhichItLacks() {
    String key =
        api.post("/v0/api/v1/api-keys")
            .bearer(customers.on("pro").token())
            .json("{\"name\": \"r\", \"environment\": \"prod\", \"scopes\": [\"read\"]}")
            .send()
            .expect(201)
            .body()
            .getString("key");

    assertThat(
            error(api.post(JOBS).key(key).json(BODY).send().expect(403), "INSUFFICIENT_SCOPE")
                .getString("error"))
        .contains("render:write");
  }
}
