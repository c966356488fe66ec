package org.viralstack.system.sync.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.sync.job.Renders;

/** The movies to begin with. */
@OnPlatform
class GalleryIT {
  private static final Set<String> HEARD =
      Set.of("countdown", "payload", "soundtrack", "video-cuts");

  private final Renders renders;

  GalleryIT(Platform platform, Api api, Customers customers) {
    this.renders = new Renders(api, platform.address(), customers.key(customers.on("pro")));
  }

  @Test
  void everyMovieIsTakenWithoutAWarning() {
    Set<String> tried = new HashSet<>();
    for (Example example : Example.all()) {
      JsonObject price = renders.ask(example.submission().add("dryRun", true)).expect(200).json();
      assertThat(price.getJsonArray("warnings")).as("%s", example).isEmpty();
      assertThat(price.getJsonArray("wouldExceed")).as("%s", example).isEmpty();
      tried.add(example.name());
    }

    assertThat(tried).hasSizeGreaterThanOrEqualTo(12).containsAll(HEARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "square-quote"})
  void movieIsMadeAsItsBodySays(String name) throws IOException {
    expectMade(Example.named(name));
  }

  static Iterable<Example> all() {
    return Example.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  @Tag("gallery")
  void everyMovieIsMadeAsItsBodySays(Example example) throws IOException {
    expectMade(example);
  }

  private void expectMade(Example example) throws IOException {
    JsonObject job = renders.done(renders.asked(example.submission()));
    JsonObject media = job.getJsonObject("mediaData");
    byte[] file = renders.file(job.getString("outputUrl"), "").body();
    ProbedMovie probed = SecondOpinion.of(file);

    probed.expectToBe(example);
    assertThat(probed.sounds()).hasSize(HEARD.contains(example.name()) ? 1 : 0);
    assertThat(Boxes.of(file)).containsSubsequence("ftyp", "moov", "mdat");
    assertThat(media.getInt("width")).isEqualTo(example.width());
    assertThat(media.getInt("height")).isEqualTo(example.height());
    assertThat(media.getInt("fileSize")).isEqualTo(file.length);
    assertThat(media.getJsonNumber("duration").doubleValue())
        .isCloseTo(probed.seconds(), within(0.02));
  }
}
