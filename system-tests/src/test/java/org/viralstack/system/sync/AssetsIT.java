package org.viralstack.system.sync;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Checkout;

/** {@code /v1/assets}. */
@OnPlatform
class AssetsIT {
  private static final String ASSETS = "/v1/assets";

  private final Api api;
  private final Customers customers;

  AssetsIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  private String key() {
    return customers.key(customers.on("pro"));
  }

  private Answer upload(String key, byte[] file) {
    return api.post(ASSETS).key(key).file(file).send();
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  /** The first inline file of a type in one of the movies that are handed out. */
  private static byte[] example(String movie, String type) throws IOException {
    String text = Files.readString(Checkout.root().resolve("docs/movies/" + movie + ".json"));
    Matcher inline = Pattern.compile("\"data:" + type + ";base64,([^\"]+)\"").matcher(text);
    assertThat(inline.find()).isTrue();
    return Base64.getDecoder().decode(inline.group(1));
  }

  @Nested
  class Created {
    @Test
    void fileIsToldByItsContentAndListedToItsOrganizationOnly() throws IOException {
      String key = key();

      JsonObject picture = upload(key, png(320, 200)).expect(201).json();
      JsonObject video = upload(key, example("video-cuts", "video/mp4")).expect(201).json();
      JsonObject sound = upload(key, example("soundtrack", "audio/mpeg")).expect(201).json();

      assertThat(picture.getString("type")).isEqualTo("image");
      assertThat(picture.getInt("width")).isEqualTo(320);
      assertThat(picture.isNull("duration")).isTrue();
      assertThat(picture.getString("src")).isEqualTo("asset://" + picture.getString("assetId"));
      assertThat(video.getString("type")).isEqualTo("video");
      assertThat(video.getJsonNumber("duration").doubleValue()).isBetween(5.9, 6.1);
      assertThat(sound.getString("type")).isEqualTo("audio");
      assertThat(sound.isNull("width")).isTrue();
      JsonArray listed = api.get(ASSETS).key(key).send().expect(200).json().getJsonArray("assets");
      assertThat(listed).containsExactly(sound, video, picture);
      assertThat(api.get(ASSETS).key(key()).send().expect(200).json().getJsonArray("assets"))
          .isEmpty();
    }

    @Test
    void repeatWithTheSameIdempotencyKeyIsOneAsset() throws IOException {
      String key = key();
      byte[] file = example("video-cuts", "video/mp4");

      for (int i = 0; i < 2; i++) {
        api.post(ASSETS).key(key).header("Idempotency-Key", "once").file(file).send().expect(201);
      }

      assertThat(api.get(ASSETS).key(key).send().json().getJsonArray("assets")).hasSize(1);
    }
  }

  @Nested
  class Ok {
    @Test
    void cursorLeadsThroughAllAssetsOnce() throws IOException {
      String key = key();
      for (int i = 0; i < 3; i++) {
        upload(key, png(20 + i, 20)).expect(201);
      }

      JsonObject first = api.get(ASSETS + "?limit=2").key(key).send().expect(200).json();
      JsonObject second =
          api.get(ASSETS + "?limit=2&cursor=" + first.getString("nextCursor"))
              .key(key)
              .send()
              .expect(200)
              .json();

      assertThat(first.getJsonArray("assets")).hasSize(2);
      assertThat(second.getJsonArray("assets")).hasSize(1);
      assertThat(second.isNull("nextCursor")).isTrue();
    }
  }

  @Nested
  class NoContent {
    @Test
    void deletedAssetIsGone() throws IOException {
      String key = key();
      String id = upload(key, png(64, 64)).expect(201).json().getString("assetId");

      api.call("DELETE", ASSETS + "/" + id).key(key).send().expect(204);

      api.call("DELETE", ASSETS + "/" + id).key(key).send().expect(404);
      assertThat(api.get(ASSETS).key(key).send().json().getJsonArray("assets")).isEmpty();
    }
  }

  @Nested
  class BadRequest {
    @Test
    void whatNoMovieCouldUseIsRefused() throws IOException {
      String key = key();
      byte[] video = example("video-cuts", "video/mp4");
      Map<String, byte[]> files =
          Map.of(
              "svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(),
              "playlist", "#EXTM3U\n#EXTINF:1\nfile:///etc/passwd\n".getBytes(),
              "concat", "ffconcat version 1.0\nfile /etc/passwd\n".getBytes(),
              "html", "<!doctype html><img src=x>                ".getBytes(),
              "empty", new byte[0],
              "half a video", Arrays.copyOf(video, 400));

      files.forEach(
          (what, file) -> {
            JsonObject error = upload(key, file).expect(400).json();
            assertThat(error.getString("code")).as(what).isEqualTo("VALIDATION_ERROR");
            assertThat(error.getJsonArray("details").getJsonObject(0).getString("path"))
                .isEqualTo("file");
          });
      assertThat(api.get(ASSETS).key(key).send().json().getJsonArray("assets")).isEmpty();
    }

    @Test
    void cursorOfOnesOwnMakingIsRefused() {
      api.get(ASSETS + "?cursor=bm90aGluZw").key(key()).send().expect(400);
    }
  }

  @Nested
  class NotFound {
    @Test
    void assetOfAnotherOrganizationCannotBeDeleted() throws IOException {
      String owner = key();
      String id = upload(owner, png(64, 64)).expect(201).json().getString("assetId");

      api.call("DELETE", ASSETS + "/" + id).key(key()).send().expect(404);

      assertThat(api.get(ASSETS).key(owner).send().json().getJsonArray("assets")).hasSize(1);
    }
  }

  @Nested
  class UnsupportedMediaType {
    @Test
    void otherBodiesAreRefused() {
      assertThat(api.post(ASSETS).key(key()).json("{}").send().expect(415).text())
          .contains("UNSUPPORTED_MEDIA_TYPE");
    }
  }
}
