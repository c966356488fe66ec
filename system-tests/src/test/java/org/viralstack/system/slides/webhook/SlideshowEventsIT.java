package org.viralstack.system.slides.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.Rows;
import org.viralstack.system.fixture.server.Platform;

/** What customers' servers are told about slideshows and quotas. */
@OnPlatform
class SlideshowEventsIT {
  private static final String BASE = "/v0/api/v1";

  /** Of the niche design alone. */
  private static final String WANTED = "{\"template_key\": \"trending-designs-monthly\"}";

  private final Platform platform;
  private final Api api;
  private final Customers customers;

  SlideshowEventsIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
  }

  @Test
  void finishedSlideshowIsToldWithTheDocumentedFieldsAndBothSignatures() throws IOException {
    Customer customer = customers.on("pro");
    try (Receiver receiver = Receiver.started()) {
      String secret = registered(customer, receiver, "slideshow.completed");
      String app = app(customer);
      String slideshow = asked(customer, app);

      Receiver.Call call = receiver.awaitEvent("slideshow.completed");

      call.assertSignedBy(secret);
      assertThat(call.header("X-ViralSlides-Delivery-Id")).startsWith("whd_");
      assertThat(call.json().keySet())
          .containsExactly(
              "slideshow_id",
              "organization_id",
              "app_id",
              "app_name",
              "hook_text",
              "language",
              "slide_count",
              "template_set");
      assertThat(call.json().getString("slideshow_id")).isEqualTo(slideshow);
      assertThat(call.json().getString("organization_id")).isEqualTo(customer.organization());
      assertThat(call.json().getString("app_id")).isEqualTo(app);
      assertThat(call.json().getInt("slide_count")).isEqualTo(6);
      assertThat(call.json().getString("template_set")).isEqualTo("default");
      assertThat(call.json().getString("hook_text")).isNotBlank();
    }
  }

  @Test
  void slideshowThatCannotBeMadeIsToldAndGivenBack() throws IOException {
    Customer customer = customers.on("pro");
    try (Receiver receiver = Receiver.started()) {
      String secret = registered(customer, receiver, "slideshow.failed");
      String app = app(customer);
      List<String> asked = IntStream.range(0, 8).mapToObj(each -> asked(customer, app)).toList();
      // Two are drawn at a time, so the last still wait when their template is for them no more.
      api.call("PATCH", BASE + "/apps/" + app)
          .bearer(customer.token())
          .json("{\"niche\": \"fitness\"}")
          .send()
          .expect(200);

      Receiver.Call call = receiver.awaitEvent("slideshow.failed");
      await().atMost(Duration.ofMinutes(3)).until(() -> usage(customer).getInt("reserved") == 0);

      call.assertSignedBy(secret);
      String failed = call.json().getString("slideshow_id");
      assertThat(asked).contains(failed);
      assertThat(call.json().getString("error")).contains("niche");
      JsonObject slideshow =
          api.get(BASE + "/slideshows/" + failed)
              .bearer(customer.token())
              .send()
              .expect(200)
              .body();
      assertThat(slideshow.getString("status")).isEqualTo("FAILED");
      assertThat(slideshow.getString("error")).isEqualTo(call.json().getString("error"));
      assertThat(usage(customer).getInt("used"))
          .isEqualTo(inState(customer, "READY"))
          .isLessThan(asked.size());
    }
  }

  @Test
  void quotaThatIsUsedUpIsToldOnceHoweverManyAreRefused() throws IOException {
    Customer customer = customers.on("starter");
    try (Receiver receiver = Receiver.started()) {
      String secret = registered(customer, receiver, "quota.exceeded");
      String app = app(customer);
      asked(customer, app);
      await().atMost(Duration.ofMinutes(3)).until(() -> usage(customer).getInt("used") == 1);
      useUp(customer);

      wanted(customer, app).expect(402);
      wanted(customer, app).expect(402);
      Receiver.Call call = receiver.awaitEvent("quota.exceeded");

      call.assertSignedBy(secret);
      assertThat(call.json().getString("organization_id")).isEqualTo(customer.organization());
      assertThat(call.json().getString("feature")).isEqualTo("slideshows_per_month");
      assertThat(call.json().getInt("limit")).isEqualTo(30);
      assertThat(call.json().getString("required")).isEqualTo("pro");
      assertThat(call.json().getString("resets_at")).isNotBlank();
      assertThat(receiver.awaitCalls(1)).hasSize(1);
    }
  }

  private String registered(Customer customer, Receiver receiver, String event) {
    return api.post("/v0/api/webhooks")
        .bearer(customer.token())
        .json("{\"url\": \"%s\", \"events\": [\"%s\"]}".formatted(receiver.url(), event))
        .send()
        .expect(201)
        .body()
        .getString("secret");
  }

  private String app(Customer customer) {
    return api.post(BASE + "/apps")
        .bearer(customer.token())
        .json("{\"name\": \"Palette\", \"niche\": \"design\"}")
        .send()
        .expect(201)
        .body()
        .getString("_id");
  }

  private Answer wanted(Customer customer, String app) {
    return api.post(BASE + "/apps/" + app + "/slideshows")
        .bearer(customer.token())
        .json(WANTED)
        .send();
  }

  private String asked(Customer customer, String app) {
    return wanted(customer, app).expect(202).body().getString("slideshow_id");
  }

  private int inState(Customer customer, String status) {
    return api.get(BASE + "/slideshows?status=" + status)
        .bearer(customer.token())
        .send()
        .expect(200)
        .json()
        .getInt("total");
  }

  private JsonObject usage(Customer customer) {
    return api
        .get(BASE + "/usage")
        .bearer(customer.token())
        .send()
        .expect(200)
        .body()
        .getJsonArray("features")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(feature -> feature.getString("feature").equals("slideshows_per_month"))
        .findFirst()
        .orElseThrow();
  }

  /** As if 29 more had been made. */
  private void useUp(Customer customer) {
    assertThat(
            Rows.of(platform)
                .change(
                    "UPDATE billing.usage_counters SET used = 30"
                        + " WHERE organization_id = ? AND feature = 'slideshows_per_month'",
                    customer.organization()))
        .isEqualTo(1);
  }
}
