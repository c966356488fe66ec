package org.viralstack.system.slides.slideshow;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/** What a template makes of an app, before a slideshow is asked for. */
@OnPlatform
class TemplatePreviewsIT {
  private final Api api;
  private final Customers customers;
  private final Studio studio;

  TemplatePreviewsIT(Platform platform, Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
    this.studio = new Studio(api, platform.address(), customers.on("pro").token());
  }

  private static String path(String app, String template) {
    return "/v0/api/v1/apps/" + app + "/templates/" + template + "/preview.jpg";
  }

  private Answer ask(String app, String template, String credential) {
    return api.get(path(app, template)).bearer(credential).send();
  }

  private static String code(Answer answer) {
    return answer.json().getString("message");
  }

  @Nested
  class Shown {
    @Test
    void previewIsOnePictureOfSixSlidesAndTheSameEachTime() throws IOException {
      String path = path(studio.app(), Studio.TEMPLATE);
      HttpResponse<byte[]> first = studio.bytes(path, true);
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(first.body()));

      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.headers().firstValue("Content-Type")).contains("image/jpeg");
      assertThat(first.headers().allValues("Cache-Control"))
          .containsExactly("private, max-age=3600");
      assertThat(picture.getWidth()).isEqualTo(6 * 252);
      assertThat(picture.getHeight()).isEqualTo(448);
      assertThat(studio.bytes(path, true).body()).isEqualTo(first.body());
    }

    @Test
    void previewUsesNothingOfTheQuota() {
      String app = studio.app();
      ask(app, Studio.TEMPLATE, studio.credential()).expect(200);

      assertThat(
              api.get(Studio.SLIDESHOWS)
                  .bearer(studio.credential())
                  .send()
                  .expect(200)
                  .json()
                  .getInt("total"))
          .isZero();
      assertThat(
              api.get("/v0/api/v1/usage")
                  .bearer(studio.credential())
                  .send()
                  .expect(200)
                  .body()
                  .getJsonArray("features"))
          .filteredOn(
              feature -> feature.asJsonObject().getString("feature").equals("slideshows_per_month"))
          .singleElement()
          .satisfies(feature -> assertThat(feature.asJsonObject().getInt("used")).isZero());
    }
  }

  @Nested
  class Refused {
    @Test
    void whoeverIsNobodyGetsNothing() {
      assertThat(studio.bytes(path(studio.app(), Studio.TEMPLATE), false).statusCode())
          .isEqualTo(401);
    }

    @Test
    void appOfAnotherOrganizationIsNotThere() {
      String foreign = customers.on("pro").token();

      assertThat(code(ask(studio.app(), Studio.TEMPLATE, foreign).expect(404)))
          .isEqualTo("APP_NOT_FOUND");
      assertThat(code(ask("nothing", Studio.TEMPLATE, foreign).expect(404)))
          .isEqualTo("APP_NOT_FOUND");
    }

    @Test
    void templateThatIsUnknownOrOfAnotherNicheHasACodeOfItsOwn() {
      String app = studio.app();

      assertThat(code(ask(app, "nothing-like-it", studio.credential()).expect(422)))
          .isEqualTo("TEMPLATE_NOT_FOUND");
      assertThat(code(ask(app, "meal-prep-plan", studio.credential()).expect(422)))
          .isEqualTo("TEMPLATE_NICHE_MISMATCH");
    }
  }
}
