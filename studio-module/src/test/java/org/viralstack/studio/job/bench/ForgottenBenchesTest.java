package org.viralstack.studio.job.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.ApplicationStop;
import org.viralstack.auth.runtime.Ids;

class ForgottenBenchesTest {
  @TempDir private Path work;

  private Path left(String name, Duration ago) throws IOException {
    Path bench = Files.createDirectory(work.resolve(name));
    Files.writeString(bench.resolve("scene.mp4"), "half");
    return Files.setLastModifiedTime(bench, FileTime.from(Instant.now().minus(ago)));
  }

  @Test
  void whatOthersLeaveWhileTheNodeRunsIsRemovedAfterADay() throws Exception {
    Map<String, String> settings = Map.of("viralstack.jobs.work-directory", work.toString());
    Benches benches =
        new Benches(
            new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build(),
            new Ids(),
            Clock.systemUTC());
    ForgottenBenches forgotten = new ForgottenBenches(benches, Duration.ofMillis(20));
    forgotten.start(new ApplicationStart());
    try {
      Path young = left("bench_young", Duration.ofHours(23));
      Path others = left("others", Duration.ofDays(9));
      Path old = left("bench_old", Duration.ofHours(25));

      await().atMost(Duration.ofSeconds(20)).until(() -> Files.notExists(old));
      assertThat(young).isNotEmptyDirectory();
      assertThat(others).isNotEmptyDirectory();
    } finally {
      forgotten.stop(new ApplicationStop());
    }
  }
}
