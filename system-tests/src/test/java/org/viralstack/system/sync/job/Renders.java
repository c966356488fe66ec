package org.viralstack.system.sync.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.pollinterval.IterativePollInterval;
import org.awaitility.pollinterval.PollInterval;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;

/** Somebody who has movies made over HTTP, with a key or a session. */
public record Renders(Api api, URI server, String credential) {
  /** Else whoever watches a long movie runs into the limit of calls. */
  private static final PollInterval RARER =
      new IterativePollInterval(
          before -> before.toMillis() < 1000 ? before.multipliedBy(3).dividedBy(2) : before,
          Duration.ofMillis(100));

  private static final Duration LONGEST = Duration.ofMinutes(4);

  /** A submission of a small movie of texts. */
  public static JsonObjectBuilder movie(String title, int scenes, double seconds) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (int scene = 1; scene <= scenes; scene++) {
      all.add(
          Json.createObjectBuilder()
              .add("id", "scene_" + scene)
              .add("duration", seconds)
              .add("bgColor", "#203040")
              .add(
                  "layers",
                  Json.createArrayBuilder()
                      .add(
                          Json.createObjectBuilder()
                              .add("type", "text")
                              .add("text", title + " " + scene))));
    }
    return Json.createObjectBuilder()
        .add("kind", "movie")
        .add("projectId", "tests")
        .add(
            "movie",
            Json.createObjectBuilder()
                .add("width", 640)
                .add("height", 360)
                .add("fps", 10)
                .add("scenes", all));
  }

  /** A submission of half a second that shows a picture. */
  static JsonObjectBuilder showing(String src) {
    JsonObjectBuilder layer = Json.createObjectBuilder().add("type", "image").add("src", src);
    JsonObjectBuilder scene =
        Json.createObjectBuilder()
            .add("id", "scene_1")
            .add("duration", 0.5)
            .add("layers", Json.createArrayBuilder().add(layer));
    return Json.createObjectBuilder()
        .add("kind", "movie")
        .add("projectId", "tests")
        .add(
            "movie",
            Json.createObjectBuilder()
                .add("width", 360)
                .add("height", 360)
                .add("fps", 10)
                .add("scenes", Json.createArrayBuilder().add(scene)));
  }

  public Answer ask(JsonObjectBuilder submission) {
    return api.post("/v1/render/jobs")
        .bearer(credential)
        .json(submission.build().toString())
        .send();
  }

  public String asked(JsonObjectBuilder submission) {
    return ask(submission).expect(202).json().getString("jobId");
  }

  public JsonObject one(String job) {
    return api.get("/v1/jobs/" + job).bearer(credential).send().expect(200).json();
  }

  public JsonObject ended(String job) {
    await()
        .atMost(LONGEST)
        .pollInterval(RARER)
        .until(() -> one(job).getString("status").matches("done|failed|cancelled"));
    return one(job);
  }

  public JsonObject done(String job) {
    JsonObject ended = ended(job);
    assertThat(ended.getString("status")).as("%s", ended).isEqualTo("done");
    return ended;
  }

  public Answer cancel(String job) {
    return api.post("/v1/jobs/" + job + "/cancel").bearer(credential).send();
  }

  public JsonObject usage() {
    return api.get("/v1/usage").bearer(credential).send().expect(200).json();
  }

  /** The lines of the stream of progress, up to its end. */
  public List<String> progress(String job, String lastEventId) {
    try (Stream<String> lines = listen(job, lastEventId)) {
      return lines.toList();
    }
  }

  /** The lines of the stream of progress as they come; closing ends it. */
  Stream<String> listen(String job, String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve("/v1/jobs/" + job + "/progress"))
            .header("Authorization", "Bearer " + credential)
            .timeout(LONGEST);
    if (!lastEventId.isEmpty()) {
      request.header("Last-Event-ID", lastEventId);
    }
    return send(request.build(), BodyHandlers.ofLines()).body();
  }

  /** Fetches a file without credentials. */
  public HttpResponse<byte[]> file(String url, String range) {
    return file(url, range, "");
  }

  public HttpResponse<byte[]> file(String url, String range, String ifRange) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(url));
    if (!range.isEmpty()) {
      request.header("Range", range);
    }
    if (!ifRange.isEmpty()) {
      request.header("If-Range", ifRange);
    }
    return send(request.build(), BodyHandlers.ofByteArray());
  }

  private static <T> HttpResponse<T> send(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    // It is ended with the process: closing it would wait for streams that tests leave.
    HttpClient client = HttpClient.newHttpClient();
    try {
      return client.send(request, handler);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
