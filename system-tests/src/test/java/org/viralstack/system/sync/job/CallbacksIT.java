package org.viralstack.system.sync.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.Rows;
import org.viralstack.system.fixture.server.Platform;

/** {@code callbackUrl}, and {@code /v0/api/v1/render-webhook-secret}. */
@OnPlatform
@Timeout(180)
class CallbacksIT {
  private static final String SECRET = "/v0/api/v1/render-webhook-secret";

  /** The beginning of a picture, and nothing that follows from it. */
  private static final String BROKEN = "data:image/png;base64,iVBORw0KGgoAAAAAAAAAAAAAAAAAAAAA";

  /** Of the next progress that is told, in seconds from now. */
  private static final String NEXT =
      """
      SELECT coalesce(max(ceil(extract(epoch FROM execution_time - now()))), 0)
      FROM auth.scheduled_tasks
      WHERE task_name = 'render.progress' AND task_instance = ? AND NOT picked
      """;

  private final Platform platform;
  private final Api api;
  private final Customers customers;

  CallbacksIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
  }

  private Renders of(Customer customer) {
    return new Renders(api, platform.address(), customers.key(customer));
  }

  @Test
  void callbackIsToldTheEndWithASignatureOfTheOrganizationsSecret() throws IOException {
    try (CallbackServer server = new CallbackServer()) {
      Customer customer = customers.on("pro");
      String before = secret(customer, "GET", SECRET);
      String secret = secret(customer, "POST", SECRET + "/rotate");
      assertThat(secret).isNotEqualTo(before);
      assertThat(secret(customer, "GET", SECRET)).isEqualTo(secret);
      Renders renders = of(customer);
      JsonObject job =
          renders.done(
              renders.asked(Renders.movie("Called", 1, 1).add("callbackUrl", server.url())));

      CallbackServer.Told done = server.awaitTold("done");
      done.assertSignedBy(secret);
      assertThat(done.headers().getFirst("webhook-id")).startsWith("msg_");
      assertThat(done.json().keySet())
          .containsExactlyInAnyOrder(
              "jobId", "status", "progress", "outputUrl", "mediaData", "timestamp");
      assertThat(done.json().getInt("progress")).isEqualTo(1);
      assertThat(done.json().getString("outputUrl")).isEqualTo(job.getString("outputUrl"));
      assertThat(done.json().getJsonObject("mediaData")).isEqualTo(job.getJsonObject("mediaData"));
    }
  }

  @Test
  void callbackIsToldTheProgressEveryFewSecondsAndTheCancellation() throws Exception {
    try (CallbackServer server = new CallbackServer();
        HeldPicture picture = new HeldPicture()) {
      Customer customer = customers.on("pro");
      Renders renders = of(customer);
      Rows rows = Rows.of(platform);
      String id = renders.asked(Renders.showing(picture.url()).add("callbackUrl", server.url()));
      assertThat(rows.count(NEXT, id)).isBetween(1L, 5L);
      picture.awaitWanted();
      rows.change(
          "UPDATE auth.scheduled_tasks SET execution_time = now() WHERE task_instance = ?"
              + " AND task_name = 'render.progress'",
          id);

      CallbackServer.Told running = server.awaitTold("running");
      running.assertSignedBy(secret(customer, "GET", SECRET));
      assertThat(running.json().keySet())
          .containsExactlyInAnyOrder(
              "jobId", "status", "phase", "progress", "children", "outputUrl", "timestamp");
      assertThat(running.json().getString("phase")).isEqualTo("planning");
      assertThat(running.json().get("outputUrl")).isEqualTo(JsonValue.NULL);
      assertThat(running.json().getJsonObject("children").keySet())
          .containsExactly("total", "succeeded", "running", "queued", "failed");
      renders.cancel(id).expect(200);

      JsonObject cancelled = server.awaitTold("cancelled").json();
      assertThat(cancelled.keySet())
          .containsExactlyInAnyOrder("jobId", "status", "progress", "outputUrl", "timestamp");
      assertThat(cancelled.getString("jobId")).isEqualTo(id);
    }
  }

  @Test
  void callbackIsToldTheFailureAndWhy() throws IOException {
    try (CallbackServer server = new CallbackServer()) {
      Customer customer = customers.on("pro");
      Renders renders = of(customer);
      String id = renders.asked(Renders.showing(BROKEN).add("callbackUrl", server.url()));

      CallbackServer.Told failed = server.awaitTold("failed");
      failed.assertSignedBy(secret(customer, "GET", SECRET));
      assertThat(failed.json().keySet())
          .containsExactlyInAnyOrder(
              "jobId", "status", "progress", "error", "outputUrl", "timestamp");
      assertThat(failed.json().getString("error"))
          .isEqualTo(renders.one(id).getString("error"))
          .startsWith("SCENE_RENDER_FAILED: ")
          .endsWith(" on scene_1");
      assertThat(failed.json().get("outputUrl")).isEqualTo(JsonValue.NULL);
    }
  }

  private String secret(Customer customer, String method, String path) {
    return api.call(method, path)
        .bearer(customer.token())
        .send()
        .expect(200)
        .body()
        .getString("secret");
  }
}
