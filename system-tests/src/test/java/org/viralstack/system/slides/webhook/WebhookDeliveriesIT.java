package org.viralstack.system.slides.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** {@code /v0/api/webhooks/:id/test}, {@code …/deliveries} and {@code …/replay}. */
@OnPlatform
class WebhookDeliveriesIT {
  private static final String WEBHOOKS = "/v0/api/webhooks";

  private final Api api;
  private final Customers customers;

  WebhookDeliveriesIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  @Test
  void testCallAndItsReplayArriveSignedAndStandInTheLog() throws IOException {
    String token = customers.on("pro").token();
    try (Receiver receiver = Receiver.started()) {
      JsonObject webhook =
          api.post(WEBHOOKS)
              .bearer(token)
              .json("{\"url\": \"%s\"}".formatted(receiver.url()))
              .send()
              .expect(201)
              .body();
      String path = WEBHOOKS + "/" + webhook.getString("_id");
      String delivery =
          api.post(path + "/test").bearer(token).send().expect(202).body().getString("_id");
      receiver.awaitCalls(1);
      api.post(path + "/deliveries/" + delivery + "/replay").bearer(token).send().expect(202);
      var calls = receiver.awaitCalls(2);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> newest(token, path).getString("status").equals("DELIVERED"));
      JsonObject logged = newest(token, path);

      assertThat(calls.get(0).header("webhook-id")).isEqualTo(calls.get(1).header("webhook-id"));
      calls.forEach(call -> call.assertSignedBy(webhook.getString("secret")));
      assertThat(logged.getString("replay_of")).isEqualTo(delivery);
      assertThat(logged.getJsonArray("attempts").getJsonObject(0).getInt("response_status"))
          .isEqualTo(204);
    }
  }

  private JsonObject newest(String token, String path) {
    return api.get(path + "/deliveries")
        .bearer(token)
        .send()
        .expect(200)
        .json()
        .getJsonArray("data")
        .getJsonObject(0);
  }
}
