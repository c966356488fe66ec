package org.viralstack.system.slides;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** {@code /v0/api/v1/apps/:id/screenshots}. */
@OnPlatform
class ScreenshotsIT {
  private static final String APPS = "/v0/api/v1/apps/";

  private final Api api;
  private final Customers customers;

  ScreenshotsIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  private String app(String credential) {
    return api.post("/v0/api/v1/apps")
        .bearer(credential)
        .json("{\"name\": \"Pictured\", \"niche\": \"fitness\"}")
        .send()
        .expect(201)
        .body()
        .getString("_id");
  }

  private Answer upload(String credential, String app, byte[] file) {
    return api.post(APPS + app + "/screenshots").bearer(credential).file(file).send();
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  /** Claims a hundred megapixels in its header. */
  private static byte[] hugeClaim() throws IOException {
    byte[] png = picture("png", 64, 64);
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, 10_000).putInt(20, 10_000);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    header.putInt(29, (int) sum.getValue());
    return png;
  }

  @Nested
  class Created {
    @Test
    void uploadIsServedToItsOrganizationOnlyAndStandsInTheApp() throws IOException {
      String token = customers.on("pro").token();
      String app = app(token);

      JsonObject uploaded = upload(token, app, picture("png", 300, 600)).expect(201).body();
      upload(token, app, picture("jpg", 300, 600)).expect(201);

      URI url = URI.create(uploaded.getString("url"));
      Answer file = api.get(url.getPath()).bearer(token).send().expect(200);
      assertThat(file.header("Content-Type")).isEqualTo("image/png");
      api.call("HEAD", url.getPath()).bearer(token).send().assertHeadOf(file);
      api.get(url.getPath()).bearer(customers.on("pro").token()).send().expect(404);
      api.get(url.getPath()).send().expect(401);
      JsonObject kept = api.get(APPS + app).bearer(token).send().expect(200).body();
      assertThat(kept.getJsonArray("screenshots")).hasSize(2);
      assertThat(kept.getJsonArray("screenshots").getString(0)).isEqualTo(url.toString());
    }

    @Test
    void uploadStaysWhereItsAddressIsSentBackAndGoesElse() throws IOException {
      String token = customers.on("pro").token();
      String app = app(token);
      String url = upload(token, app, picture("png", 64, 64)).expect(201).body().getString("url");
      String both = "{\"screenshots\": [\"https://example.com/a.png\", \"%s\"]}".formatted(url);

      JsonObject kept =
          api.call("PATCH", APPS + app).bearer(token).json(both).send().expect(200).body();
      assertThat(kept.getJsonArray("screenshots")).hasSize(2);
      api.call("PATCH", APPS + app).bearer(token).json("{\"screenshots\": []}").send().expect(200);

      api.get(URI.create(url).getPath()).bearer(token).send().expect(404);
      api.call("PATCH", APPS + app).bearer(token).json(both).send().expect(400);
    }
  }

  @Nested
  class BadRequest {
    @Test
    void whatIsNoUsablePictureIsRefused() throws IOException {
      String token = customers.on("pro").token();
      String app = app(token);
      byte[] whole = picture("png", 400, 400);
      Map<String, byte[]> files =
          Map.of(
              "no picture", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(),
              "empty", new byte[0],
              "truncated", Arrays.copyOf(whole, whole.length / 2),
              "100 megapixels", hugeClaim(),
              "too small", picture("png", 8, 8));

      files.forEach(
          (what, file) -> {
            JsonObject error = upload(token, app, file).expect(400).json();
            assertThat(error.getString("message")).as(what).isEqualTo("VALIDATION_ERROR");
            assertThat(error.getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("file");
          });
      assertThat(api.get(APPS + app).bearer(token).send().body().getJsonArray("screenshots"))
          .isEmpty();
    }
  }

  @Nested
  class NotFound {
    @Test
    void appOfAnotherOrganizationTakesNothing() throws IOException {
      String app = app(customers.free().token());

      assertThat(
              upload(customers.on("pro").token(), app, picture("png", 64, 64)).expect(404).text())
          .contains("APP_NOT_FOUND");
    }
  }

  @Nested
  class TooLarge {
    @Test
    void elevenMegabytesAreRefusedHereAndOneElsewhere() {
      String token = customers.on("pro").token();
      String app = app(token);

      assertThat(upload(token, app, new byte[11 << 20]).expect(413).text())
          .contains("PAYLOAD_TOO_LARGE");
      upload(token, app, new byte[(10 << 20) + 1]).expect(413);
      api.post("/v0/api/v1/apps").bearer(token).file(new byte[2 << 20]).send().expect(413);
    }

    @Test
    void whoSendsElevenMegabytesWithoutAskingIsToldTooAndDoesNotHang() {
      String token = customers.on("pro").token();

      assertThat(
              api.post(APPS + app(token) + "/screenshots")
                  .bearer(token)
                  .file(new byte[11 << 20])
                  .atOnce()
                  .send()
                  .expect(413)
                  .text())
          .contains("PAYLOAD_TOO_LARGE");
    }
  }

  @Nested
  class UnsupportedMediaType {
    @Test
    void otherBodiesAreRefused() {
      String token = customers.on("pro").token();

      api.post(APPS + app(token) + "/screenshots").bearer(token).json("{}").send().expect(415);
    }
  }
}
