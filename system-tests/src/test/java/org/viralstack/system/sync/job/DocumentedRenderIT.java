package org.viralstack.system.sync.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Curl;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Checkout;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.sync.gallery.Boxes;
import org.viralstack.system.sync.gallery.Example;
import org.viralstack.system.sync.gallery.ProbedMovie;
import org.viralstack.system.sync.gallery.SecondOpinion;

/** The call for a movie that the page on authentication prints, run as printed. */
@OnPlatform
class DocumentedRenderIT {
  @TempDir Path directory;

  private final Platform platform;
  private final Api api;
  private final Customers customers;

  DocumentedRenderIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
  }

  @Test
  void printedCommandMakesTheExampleMovieAndTheNextOneTakesNoTime() throws IOException {
    Files.copy(
        Checkout.root().resolve("docs/movies/payload.json"), directory.resolve("payload.json"));
    String key = customers.key(customers.on("pro"));
    String printed =
        "curl -H \"x-api-key: $VIRALSYNC_API_KEY\" \\\nhttps://api.viralsync.io/v1/render/jobs \\\n-d @payload.json";
    String answer =
        Curl.run(
            printed.replace(
                "https://api.viralsync.io", platform.address().toString().replaceAll("/$", "")),
            Map.of("VIRALSYNC_API_KEY", key),
            directory);
    JsonObject queued = Json.createReader(new StringReader(answer)).readObject();
    assertThat(queued.getString("status")).isEqualTo("queued");

    Renders renders = new Renders(api, platform.address(), key);
    List<String> events = renders.progress(queued.getString("jobId"), "");
    assertThat(events).contains("event: progress", "event: done");
    JsonObject job = renders.done(queued.getString("jobId"));
    assertThat(job.getJsonObject("children").getInt("failed")).isZero();
    byte[] file = renders.file(job.getString("outputUrl"), "").body();
    ProbedMovie probed = SecondOpinion.of(file);
    Example example = Example.named("payload");
    probed.expectToBe(example);
    assertThat(probed.sounds()).hasSize(1);
    assertThat(probed.seconds()).isCloseTo(example.seconds(), within(1.0 / example.fps()));
    assertThat(Boxes.of(file)).containsSubsequence("ftyp", "moov", "mdat");

    Instant asked = Instant.now();
    String again = renders.asked(example.submission());
    assertThat(renders.progress(again, "")).contains("event: done");
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertThat(renders.file(renders.one(again).getString("outputUrl"), "").body()).isEqualTo(file);
  }
}
