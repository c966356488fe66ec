package org.viralstack.studio.job.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Ids;

class BenchesTest {
  private static final OrganizationId ONE = new OrganizationId("org_01ARZ3NDEKTSV4RRFFQ69G5FAV");
  private static final OrganizationId OTHER = new OrganizationId("org_01ARZ3NDEKTSV4RRFFQ69G5FAW");

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
  void organizationPlansOneMovieAtATime() throws Exception {
    Benches benches = new Benches(config("12", "2"), new Ids(), Clock.systemUTC());
    try (Bench first = benches.forPlanning(ONE).orElseThrow();
        Bench other = benches.forPlanning(OTHER).orElseThrow()) {
      assertThat(benches.forPlanning(ONE)).isEmpty();
      assertThat(other.directory()).isNotEqualTo(first.directory());
    }
    benches.forPlanning(ONE).orElseThrow().close();
  }

  @Test
  void scenesLeaveThreadsForPlanningAndForOtherWork() {
    RunningSettings full = RunningSettings.from(config("12", "6"));

    assertThat(full.planning()).isEqualTo(2);
    assertThat(RunningSettings.from(config("12", "2")).planning()).isEqualTo(4);
  }
}
