package org.viralstack.system.slides.slideshow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/**
 * Calls of slideshows that are right in themselves, but not now, not for this app, or not twice.
 */
@OnPlatform
class SlideshowConflictsIT {
  private static final String WANTED = "{\"template_key\": \"%s\"}".formatted(Studio.TEMPLATE);

  private final Platform platform;
  private final Api api;
  private final Customers customers;

  SlideshowConflictsIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
  }

  private Studio studio(Customer customer) {
    return new Studio(api, platform.address(), customer.token());
  }

  private static void assertCode(Answer answer, int status, String code) {
    assertThat(answer.expect(status).json().getString("message")).isEqualTo(code);
  }

  private Answer repeated(Studio studio, String app, String key, String body) {
    return api.post("/v0/api/v1/apps/" + app + "/slideshows")
        .bearer(studio.credential())
        .header("Idempotency-Key", key)
        .json(body)
        .send();
  }

  private int total(Studio studio) {
    return api.get(Studio.SLIDESHOWS)
        .bearer(studio.credential())
        .send()
        .expect(200)
        .json()
        .getInt("total");
  }

  @Nested
  class Conflict {
    @Test
    void slideshowThatIsNotReadyHasNoFilesAndCannotBeChanged() {
      Studio studio = studio(customers.on("pro"));
      String app = studio.app();
      // Only some are drawn at once, so the last one waits.
      String last = "";
      for (int i = 0; i < 6; i++) {
        last = studio.asked(app);
      }
      String path = Studio.SLIDESHOWS + "/" + last;

      assertCode(
          api.get(path + "/export").bearer(studio.credential()).send(), 409, "INVALID_STATE");
      assertCode(
          api.get(path + "/slides/1.png").bearer(studio.credential()).send(), 409, "INVALID_STATE");
      assertCode(
          api.call("PATCH", path).bearer(studio.credential()).json("{\"caption\": \"x\"}").send(),
          409,
          "INVALID_STATE");
      assertCode(
          api.call("DELETE", "/v0/api/v1/apps/" + app).bearer(studio.credential()).send(),
          409,
          "INVALID_STATE");
      JsonObject waiting = studio.one(last);
      assertThat(waiting.isNull("export_url")).isTrue();
      assertThat(waiting.isNull("error")).isTrue();
    }

    @Test
    void archivedAppGetsNoSlideshows() {
      Studio studio = studio(customers.on("pro"));
      String app = studio.app();
      api.call("PATCH", "/v0/api/v1/apps/" + app)
          .bearer(studio.credential())
          .json("{\"status\": \"ARCHIVED\"}")
          .send()
          .expect(200);

      assertCode(studio.ask(app, WANTED), 409, "INVALID_STATE");
    }
  }

  @Nested
  class Unprocessable {
    @Test
    void templateOfAnotherNicheIsRefusedAndCostsNothing() {
      Studio studio = studio(customers.on("pro"));
      String app = studio.app();
      api.call("PATCH", "/v0/api/v1/apps/" + app)
          .bearer(studio.credential())
          .json("{\"niche\": \"fitness\"}")
          .send()
          .expect(200);

      assertCode(studio.ask(app, WANTED), 422, "TEMPLATE_NICHE_MISMATCH");
      assertThat(total(studio)).isZero();
    }

    @Test
    void appWithoutPicturesIsRefusedToWhoeverWantsNoneButItsOwn() throws IOException {
      Studio studio = studio(customers.on("pro"));
      String app = studio.app();
      String wanted =
          "{\"template_key\": \"%s\", \"image_source\": \"screenshots\", \"dry_run\": true}"
              .formatted(Studio.TEMPLATE);

      assertCode(studio.ask(app, wanted), 422, "NO_IMAGE_SOURCE");
      assertCode(studio.ask(app, wanted.replace("true", "false")), 422, "NO_IMAGE_SOURCE");
      assertCode(studio.ask(app, wanted.replace("shots", "s")), 400, "VALIDATION_ERROR");
      assertThat(total(studio)).isZero();
      studio.ask(app, wanted.replace("screenshots", "auto")).expect(200);

      ByteArrayOutputStream picture = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", picture);
      api.post("/v0/api/v1/apps/" + app + "/screenshots")
          .bearer(studio.credential())
          .file(picture.toByteArray())
          .send()
          .expect(201);
      studio.ask(app, wanted).expect(200);
    }

    @Test
    void keyOfAnotherSlideshowIsRefused() {
      Studio studio = studio(customers.on("pro"));
      String app = studio.app();
      repeated(studio, app, "k-1", WANTED).expect(202);

      assertCode(
          repeated(
              studio,
              app,
              "k-1",
              "{\"template_key\": \"%s\", \"dry_run\": false}".formatted(Studio.TEMPLATE)),
          422,
          "IDEMPOTENCY_KEY_REUSED");
      assertThat(total(studio)).isEqualTo(1);
    }
  }

  @Nested
  class Accepted {
    @Test
    void repeatWithTheSameIdempotencyKeyMakesAndCountsNoSecond() {
      Customer customer = customers.on("pro");
      Studio studio = studio(customer);
      String app = studio.app();

      Answer first = repeated(studio, app, "once", WANTED).expect(202);
      Answer second = repeated(studio, app, "once", WANTED).expect(202);

      assertThat(second.text()).isEqualTo(first.text());
      assertThat(first.header("Idempotency-Replayed")).isEmpty();
      assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
      assertThat(total(studio)).isEqualTo(1);
      studio.ready(first.body().getString("slideshow_id"));
      assertThat(used(studio)).isEqualTo(1);
    }

    private int used(Studio studio) {
      return api
          .get("/v0/api/v1/usage")
          .bearer(studio.credential())
          .send()
          .expect(200)
          .body()
          .getJsonArray("features")
          .getValuesAs(JsonObject.class)
          .stream()
          .filter(feature -> feature.getString("feature").equals("slideshows_per_month"))
          .findFirst()
          .orElseThrow()
          .getInt("used");
    }
  }

  @Nested
  class PaymentRequired {
    @Test
    void trialOverThePlanIsRefusedAsTheRealCallWouldBe() {
      Studio studio = studio(customers.free());
      String app = studio.app();
      for (int i = 0; i < 5; i++) {
        studio.asked(app);
      }

      JsonObject error =
          studio
              .ask(app, "{\"template_key\": \"%s\", \"dry_run\": true}".formatted(Studio.TEMPLATE))
              .expect(402)
              .json();

      assertThat(error.getString("message")).isEqualTo("QUOTA_EXCEEDED");
      assertThat(error.getString("feature")).isEqualTo("slideshows_per_month");
    }
  }
}
