package org.viralstack.system.sync.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.Rows;
import org.viralstack.system.fixture.server.Platform;

/** What {@code /v1/render/jobs} and {@code /v1/jobs} refuse, and with which code. */
@OnPlatform
class JobRefusalsIT {
  /** A picture whose base64 goes on with zeros, which nobody minds. */
  private static final String DOT =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg";

  private final Platform platform;
  private final Api api;
  private final Customers customers;

  JobRefusalsIT(Platform platform, Api api, Customers customers) {
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

  @Test
  void everyProblemIsToldWithItsPath() {
    Renders renders = on("pro");
    JsonObject answer =
        api.post("/v1/render/jobs")
            .bearer(renders.credential())
            .json(
                "{\"kind\": \"movie\", \"movie\": {\"scenes\": [{\"layers\": [{\"type\": \"image\"}]}]}}")
            .send()
            .expect(400)
            .json();

    assertThat(answer.getString("code")).isEqualTo("VALIDATION_ERROR");
    assertThat(answer.getJsonArray("details").toString())
        .contains("projectId", "movie.scenes[0].layers[0].src");
  }

  @Test
  void assetThatIsAnothersOrNobodysIsRefusedAlike() throws IOException {
    Renders owner = on("pro");
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
    String src =
        api.post("/v1/assets")
            .bearer(owner.credential())
            .file(png.toByteArray())
            .send()
            .expect(201)
            .json()
            .getString("src");
    owner.ask(Renders.showing(src).add("dryRun", true)).expect(200);

    Renders other = on("pro");
    String foreign = other.ask(Renders.showing(src)).expect(400).text();
    assertThat(foreign)
        .contains("movie.scenes[0].layers[0].src", "must name an asset of this organization");
    assertThat(other.ask(Renders.showing(src).add("dryRun", true)).expect(400).text())
        .isEqualTo(foreign);
    assertThat(
            other
                .ask(Renders.showing("asset://asset_01ARZ3NDEKTSV4RRFFQ69G5FAV"))
                .expect(400)
                .text())
        .isEqualTo(foreign);
  }

  @Test
  void longestSourceFitsIntoARequest() {
    // Base64 comes in groups of four.
    String padding = "A".repeat(3_999_998 - DOT.length());

    on("pro").ask(Renders.showing(DOT + padding).add("dryRun", true)).expect(200);
    assertThat(on("pro").ask(Renders.showing(DOT + padding + "AAAA")).expect(400).text())
        .contains("must have at most 4,000,000 characters");
  }

  @Test
  void callbackThatIsNotPublicIsRefused() {
    Renders renders = on("pro");
    for (String url :
        List.of(
            "https://169.254.169.254/latest/meta-data",
            "https://10.0.0.1/",
            "https://[::1]/",
            "https://user:password@example.com/",
            "http://example.com/",
            "file:///etc/passwd")) {
      assertThat(
              renders
                  .ask(Renders.movie("Called", 1, 1).add("callbackUrl", url))
                  .expect(400)
                  .json()
                  .getJsonArray("details")
                  .getJsonObject(0)
                  .getString("path"))
          .as(url)
          .isEqualTo("callbackUrl");
    }
  }

  @Test
  void brokenRuleUsesUpNoIdempotencyKey() {
    Renders renders = on("pro");
    String body = Renders.movie("Mended", 1, 1).build().toString();

    repeated(renders, body.replace("640", "64")).expect(400);
    assertThat(repeated(renders, body).expect(202).header("Idempotency-Replayed")).isEmpty();
  }

  /** Inside a transaction the check of a name is refused, whatever comes of it. */
  @Test
  void nameOfACallbackIsLookedUpWhileNoTransactionHoldsAConnection() {
    Renders renders = on("pro");
    String body =
        Renders.movie("Named", 1, 1)
            .add("callbackUrl", "https://callbacks.invalid/")
            .add("dryRun", true)
            .build()
            .toString();
    String first = repeated(renders, body).expect(200).text();
    Answer second = repeated(renders, body).expect(200);
    assertThat(second.text()).isEqualTo(first);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void sizeAndLengthBeyondThePlanSayWhichPlanWouldDo() {
    Renders renders = on("pro");
    JsonObject large =
        api.post("/v1/render/jobs")
            .bearer(renders.credential())
            .json(
                "{\"kind\": \"movie\", \"projectId\": \"a\", \"movie\": {\"width\": 3840, \"height\": 2160, \"scenes\": [{\"id\": \"a\"}]}}")
            .send()
            .expect(402)
            .json();
    assertThat(large.getString("code")).isEqualTo("PLAN_LIMIT_EXCEEDED");
    assertThat(large.getString("error")).contains("enterprise");
    assertThat(renders.ask(Renders.movie("Long", 2, 400)).expect(402).text())
        .contains("PLAN_LIMIT_EXCEEDED", "business");
  }

  @Test
  void fourthJobAtOnceIsRefusedAndDryRunSaysSo() {
    Renders renders = on("pro");
    List<String> open =
        List.of(
            renders.asked(Renders.movie("One", 1, 100)),
            renders.asked(Renders.movie("Two", 1, 100)),
            renders.asked(Renders.movie("Three", 1, 100)));

    assertThat(renders.ask(Renders.movie("Four", 1, 1)).expect(409).text())
        .contains("CONCURRENCY_LIMIT_EXCEEDED");
    JsonObject price =
        renders.ask(Renders.movie("Four", 1, 60).add("dryRun", true)).expect(200).json();
    assertThat(price.getJsonArray("wouldExceed").toString()).contains("CONCURRENCY_LIMIT_EXCEEDED");
    assertThat(price.getInt("renderMinutes")).isEqualTo(1);
    api.call("DELETE", "/v1/jobs/" + open.getFirst())
        .bearer(renders.credential())
        .send()
        .expect(409);
    open.forEach(job -> renders.cancel(job).expect(200));
  }

  @Test
  void freePlanHasFiveMinutesADay() {
    Customer customer = customers.free();
    assertThat(with(customers.key(customer)).ask(Renders.movie("Key", 1, 1)).expect(403).text())
        .contains("FORBIDDEN");
    assertThat(with(customer.token()).ask(Renders.movie("Day", 1, 301)).expect(402).text())
        .contains("RENDER_QUOTA_DAILY_EXCEEDED");
  }

  @Test
  void foreignJobDoesNotExist() {
    String id = on("pro").asked(Renders.movie("Mine", 1, 1));
    Renders other = on("pro");

    for (String path : List.of("", "/progress")) {
      assertThat(
              api.get("/v1/jobs/" + id + path).bearer(other.credential()).send().expect(404).text())
          .contains("JOB_NOT_FOUND");
    }
    other.cancel(id).expect(404);
    api.call("DELETE", "/v1/jobs/" + id).bearer(other.credential()).send().expect(404);
  }

  @Test
  void monthlyMinutesAreARefusalOfTheirOwn() {
    Customer customer = customers.on("pro");
    Rows.of(platform)
        .change(
            """
            INSERT INTO billing.usage_counters
              (organization_id, feature, period_start, used, reserved)
            VALUES (?, 'render_minutes_per_month', date_trunc('month', now() AT TIME ZONE 'UTC')
              AT TIME ZONE 'UTC', 200 * 60000, 0)
            """,
            customer.organization());

    assertThat(with(customer.token()).ask(Renders.movie("Month", 1, 1)).expect(402).text())
        .contains("RENDER_QUOTA_EXCEEDED", "Monthly render quota exceeded.");
  }

  @Test
  void repeatedSubmissionMakesOneJob() {
    Renders renders = on("pro");
    String body = Renders.movie("Repeated", 1, 1).build().toString();
    String first = repeated(renders, body).expect(202).text();
    Answer second = repeated(renders, body).expect(202);

    assertThat(second.text()).isEqualTo(first);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(repeated(renders, body.replace("Repeated", "Other")).expect(422).text())
        .contains("IDEMPOTENCY_KEY_REUSED");
  }

  private Answer repeated(Renders renders, String body) {
    return api.post("/v1/render/jobs")
        .bearer(renders.credential())
        .header("Idempotency-Key", "movie-1")
        .json(body)
        .send();
  }
}
