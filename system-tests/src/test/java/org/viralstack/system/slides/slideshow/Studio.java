package org.viralstack.system.slides.slideshow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;

/** Somebody who makes slideshows over HTTP, with a key or a session. */
record Studio(Api api, URI server, String credential) {
  static final String SLIDESHOWS = "/v0/api/v1/slideshows";
  static final String TEMPLATE = "trending-designs-monthly";
  private static final String APPS = "/v0/api/v1/apps";
  private static final Duration LONGEST = Duration.ofMinutes(3);

  String app() {
    return api.post(APPS)
        .bearer(credential)
        .json("{\"name\": \"App %s\", \"niche\": \"%s\"}".formatted(UUID.randomUUID(), niche()))
        .send()
        .expect(201)
        .body()
        .getString("_id");
  }

  /** One that the template is for. */
  static String niche() {
    return "design";
  }

  Answer ask(String app, String body) {
    return api.post(APPS + "/" + app + "/slideshows").bearer(credential).json(body).send();
  }

  String asked(String app) {
    return ask(app, "{\"template_key\": \"%s\"}".formatted(TEMPLATE))
        .expect(202)
        .body()
        .getString("slideshow_id");
  }

  JsonObject one(String id) {
    return api.get(SLIDESHOWS + "/" + id).bearer(credential).send().expect(200).body();
  }

  JsonObject ready(String id) {
    await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(300))
        .until(() -> !one(id).getString("status").matches("QUEUED|RENDERING"));
    JsonObject slideshow = one(id);
    assertThat(slideshow.getString("status")).as("%s", slideshow).isEqualTo("READY");
    return slideshow;
  }

  /** Fetches a file; {@code path} begins at the server's root. */
  HttpResponse<byte[]> bytes(String path, boolean withCredentials) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
    if (withCredentials) {
      request.header("Authorization", "Bearer " + credential);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
