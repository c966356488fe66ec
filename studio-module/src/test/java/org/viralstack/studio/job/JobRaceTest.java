package org.viralstack.studio.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.billing.Feature;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.ending.JobEndings;
import org.viralstack.studio.job.submission.SubmissionOutcome;
import org.viralstack.studio.job.theatre.Theatre;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

/** Many who ask for the last of something at the same moment, on real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobRaceTest {
  private static final int RACERS = 64;
  private static final JsonObject MOVIE = Theatre.movie("Race", 1, 60);

  private final Database database = new Database();
  private Theatre theatre;

  @BeforeAll
  void start(@TempDir Path files) {
    theatre = Theatre.start(database, files, Map.of("viralstack.node.roles", "api"));
  }

  @AfterAll
  void stop() {
    theatre.close();
  }

  @RepeatedTest(5)
  void lastPlacesAreGivenExactlyOnce() throws Exception {
    Tenant tenant = theatre.tenant("pro");
    List<SubmissionOutcome> outcomes = race(tenant);

    assertThat(queued(outcomes)).hasSize(3);
    assertThat(refusedFor(outcomes, Feature.CONCURRENT_JOBS)).isEqualTo(RACERS - 3);
    assertThat(theatre.counted(tenant, "concurrent_jobs", "used")).isEqualTo(3);
    assertThat(theatre.counted(tenant, "render_minutes_per_month", "reserved")).isEqualTo(180_000);
    cancelAll(tenant, queued(outcomes));
    assertThat(theatre.counted(tenant, "concurrent_jobs", "used")).isZero();
    assertThat(theatre.counted(tenant, "render_minutes_per_month", "used + reserved")).isZero();
  }

  @RepeatedTest(5)
  void lastMinutesAreGivenExactlyOnce() throws Exception {
    Tenant tenant = theatre.tenant("business");
    database.execute(
        """
        INSERT INTO billing.usage_counters (organization_id, feature, period_start, used, reserved)
        VALUES (?, 'render_minutes_per_month', date_trunc('month', now() AT TIME ZONE 'UTC')
          AT TIME ZONE 'UTC', 598 * 60000 + 30000, 0)
        """,
        tenant.organization().value());
    List<SubmissionOutcome> outcomes = race(tenant);

    assertThat(queued(outcomes)).hasSize(1);
    assertThat(theatre.counted(tenant, "concurrent_jobs", "used")).isEqualTo(1);
    assertThat(theatre.counted(tenant, "render_minutes_per_month", "reserved")).isEqualTo(60_000);
  }

  private List<SubmissionOutcome> race(Tenant tenant) throws Exception {
    return Race.of(RACERS, () -> theatre.ask(tenant, MOVIE));
  }

  private void cancelAll(Tenant tenant, List<JobId> jobs) {
    jobs.forEach(job -> theatre.the(JobEndings.class).cancel(tenant, Theatre.ACTOR, job));
  }

  private static List<JobId> queued(List<SubmissionOutcome> outcomes) {
    return outcomes.stream()
        .filter(SubmissionOutcome.Queued.class::isInstance)
        .map(outcome -> ((SubmissionOutcome.Queued) outcome).job())
        .toList();
  }

  private static long refusedFor(List<SubmissionOutcome> outcomes, Feature feature) {
    return outcomes.stream()
        .filter(
            outcome ->
                outcome instanceof SubmissionOutcome.OverQuota over && over.feature() == feature)
        .count();
  }
}
