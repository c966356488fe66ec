package org.viralstack.studio.job.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchesTest {
  @TempDir Path directory;

  private Config config(String threads, String atOnce) {
    return new SmallRyeConfigBuilder()
        .withSources(
            new PropertiesConfigSource(
                Map.of(
                    "viralstack.background.threads", threads,
                    "viralstack.jobs.scenes-at-once-per-node", atOnce,
                    "viralstack.jobs.work-directory", directory.toString()),
                "test",
                100))
        .build();
  }

  @Test
  void scenesThatWouldTakeAllThreadsStopTheStartWithASentenceThatNamesBothVariables() {
    assertThatThrownBy(() -> RunningSettings.from(config("12", "7")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("viralstack.jobs.scenes-at-once-per-node")
        .hasMessageContaining("viralstack.background.threads");
  }

  @Test
  void scenesLeaveThreadsForPlanningAndForOtherWork() {
    RunningSettings full = RunningSettings.from(config("12", "6"));

    assertThat(full.planning()).isEqualTo(2);
    assertThat(RunningSettings.from(config("12", "2")).planning()).isEqualTo(4);
  }
}
