package org.viralstack.system.slides.slideshow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/** {@code /v0/api/v1/apps/:id/slideshows}, {@code /v0/api/v1/slideshows} and links to files. */
@OnPlatform
class SlideshowsIT {
  private final Platform platform;
  private final Api api;
  private final Customers customers;

  SlideshowsIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
  }

  private Studio studio(String plan) {
    return with(customers.on(plan).token());
  }

  private Studio with(String credential) {
    return new Studio(api, platform.address(), credential);
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static void assertIsSlide(byte[] png) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(picture.getWidth()).isEqualTo(1080);
    assertThat(picture.getHeight()).isEqualTo(1920);
  }

  @Nested
  class Ready {
    @Test
    void keyGoesFromAnAppToSixPicturesInAZip() throws IOException {
      Customer customer = customers.on("pro");
      Studio studio = with(customers.key(customer));
      String app = studio.app();
      JsonObject slideshow = studio.ready(studio.asked(app));

      assertThat(slideshow.getString("app_id")).isEqualTo(app);
      assertThat(slideshow.getJsonArray("slides")).hasSize(6);
      assertThat(slideshow.getJsonArray("ctas")).hasSize(3);
      assertThat(slideshow.getJsonArray("hashtags")).hasSizeGreaterThanOrEqualTo(3);
      HttpResponse<byte[]> zip = studio.bytes(slideshow.getString("export_url"), true);
      assertThat(zip.statusCode()).isEqualTo(200);
      assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
      Map<String, byte[]> files = unzipped(zip.body());
      for (int position = 1; position <= 6; position++) {
        assertIsSlide(files.get("slide-%d.png".formatted(position)));
      }
      JsonObject manifest =
          Json.createReader(new StringReader(new String(files.get("manifest.json"), UTF_8)))
              .readObject();
      assertThat(manifest.getString("slideshow_id")).isEqualTo(slideshow.getString("_id"));
      assertThat(new String(files.get("caption.txt"), UTF_8).strip())
          .isEqualTo(slideshow.getString("caption").strip());
      assertThat(files).containsKeys("hashtags.txt", "ctas.txt");
    }

    @Test
    void linkNeedsNoCredentialsAndNoChangeOfItIsAccepted() throws IOException {
      Studio studio = studio("pro");
      JsonObject slideshow = studio.ready(studio.asked(studio.app()));
      String link = slideshow.getJsonArray("slides").getJsonObject(2).getString("url");
      HttpResponse<byte[]> file = studio.bytes(link, false);

      assertThat(file.statusCode()).isEqualTo(200);
      assertIsSlide(file.body());
      assertThat(file.headers().firstValue("Content-Type")).contains("image/png");
      assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("inline; filename=");
      assertThat(studio.bytes(link.replaceFirst("3-1\\.png", "4-1.png"), false).statusCode())
          .isEqualTo(404);
      assertThat(studio.bytes(link.replaceFirst("expires=\\d", "expires=9"), false).statusCode())
          .isEqualTo(404);
      assertThat(
              studio
                  .bytes(
                      Studio.SLIDESHOWS + "/" + slideshow.getString("_id") + "/slides/3.png", true)
                  .body())
          .isEqualTo(file.body());
    }

    @Test
    void headOfTheZipAndOfASlideIsTheirGetWithoutTheBody() {
      Studio studio = studio("pro");
      JsonObject slideshow = studio.ready(studio.asked(studio.app()));
      String path = Studio.SLIDESHOWS + "/" + slideshow.getString("_id");
      String link = slideshow.getJsonArray("slides").getJsonObject(2).getString("url");

      for (String file : List.of(path + "/export", path + "/slides/3.png", link)) {
        Answer whole = api.get(file).bearer(studio.credential()).send().expect(200);
        api.call("HEAD", file).bearer(studio.credential()).send().assertHeadOf(whole);
      }
    }

    @Test
    void editDrawsOneSlideAgainAndTheOthersStay() throws Exception {
      Studio studio = studio("pro");
      JsonObject before = studio.ready(studio.asked(studio.app()));
      String path = Studio.SLIDESHOWS + "/" + before.getString("_id");
      byte[] second = studio.bytes(path + "/slides/2.png", true).body();
      byte[] third = studio.bytes(path + "/slides/3.png", true).body();

      api.call("PATCH", path)
          .bearer(studio.credential())
          .json(
              """
              {"caption": "Mine.", "slides": [{"position": 3, "text": "Something else entirely"}]}
              """)
          .send()
          .expect(200);
      JsonObject after = studio.ready(before.getString("_id"));

      assertThat(after.getString("caption")).isEqualTo("Mine.");
      assertThat(after.getJsonArray("slides").getJsonObject(2).getString("text"))
          .isEqualTo("Something else entirely");
      assertThat(studio.bytes(path + "/slides/2.png", true).body()).isEqualTo(second);
      assertThat(studio.bytes(path + "/slides/3.png", true).body()).isNotEqualTo(third);
    }

    @Test
    void removedSlideshowIsGoneAtOnceAndSoAreItsLinks() {
      Studio studio = studio("pro");
      JsonObject slideshow = studio.ready(studio.asked(studio.app()));
      String path = Studio.SLIDESHOWS + "/" + slideshow.getString("_id");
      String link = slideshow.getJsonArray("slides").getJsonObject(0).getString("url");

      assertThat(studio.bytes(link, false).statusCode()).isEqualTo(200);

      api.call("DELETE", path).bearer(studio.credential()).send().expect(200);

      assertThat(studio.bytes(link, false).statusCode()).isEqualTo(404);
      api.get(path).bearer(studio.credential()).send().expect(404);
    }

    @Test
    void listFiltersByAppAndStatus() {
      Studio studio = studio("pro");
      String app = studio.app();
      String first = studio.asked(app);
      String second = studio.asked(studio.app());
      studio.ready(first);
      studio.ready(second);

      JsonObject all = list(studio, "");
      assertThat(all.getInt("total")).isEqualTo(2);
      assertThat(all.getInt("limit")).isEqualTo(20);
      assertThat(all.getJsonArray("data").getJsonObject(0).getString("_id")).isEqualTo(second);
      assertThat(list(studio, "?app_id=" + app + "&status=READY").getInt("total")).isEqualTo(1);
      assertThat(list(studio, "?status=FAILED").getInt("total")).isZero();
    }

    private JsonObject list(Studio studio, String query) {
      return api.get(Studio.SLIDESHOWS + query)
          .bearer(studio.credential())
          .send()
          .expect(200)
          .json();
    }
  }

  @Nested
  class DryRun {
    @Test
    void trialMakesNothing() {
      Studio studio = studio("pro");
      JsonObject trial =
          studio
              .ask(
                  studio.app(),
                  "{\"template_key\": \"%s\", \"dry_run\": true, \"variable_overrides\": {\"year\": 2027}}"
                      .formatted(Studio.TEMPLATE))
              .expect(200)
              .body();

      assertThat(trial.getBoolean("dry_run")).isTrue();
      assertThat(trial.getJsonObject("variables").getString("year")).isEqualTo("2027");
      assertThat(
              api.get(Studio.SLIDESHOWS)
                  .bearer(studio.credential())
                  .send()
                  .expect(200)
                  .json()
                  .getInt("total"))
          .isZero();
    }
  }
}
