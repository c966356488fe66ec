package org.viralstack.studio.hook.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.studio.AppId;
import org.viralstack.studio.app.NewApp;
import org.viralstack.studio.app.lifecycle.AppCreation;
import org.viralstack.studio.app.lifecycle.AppCreationOutcome;
import org.viralstack.studio.node.Database;
import org.viralstack.studio.node.Node;

/** How often hooks are refreshed, on the real background engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefreshLimitsTest {
  private static final Actor ACTOR = new Actor.Installation();

  private final Database database = new Database();
  private final Clock clock = Clock.systemUTC();
  private Node node;

  @BeforeAll
  void start() {
    node = Node.start(database, clock, Map.of());
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private Tenant tenant(String plan) {
    return new Tenant(database.organization(plan), false);
  }

  private AppId app(Tenant tenant, String niche) {
    NewApp app =
        new NewApp(
            "Strider",
            niche,
            "en",
            Optional.empty(),
            Optional.of("runners"),
            List.of("Plans every run"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return ((AppCreationOutcome.Created) node.the(AppCreation.class).create(tenant, ACTOR, app))
        .app()
        .id();
  }

  private RefreshOutcome request(Tenant tenant, Optional<AppId> app) {
    return node.the(HookRefresh.class).request(tenant, ACTOR, app);
  }

  @Test
  void ofManyAtOnceExactlyOneIsAcceptedPerHour() throws Exception {
    Tenant tenant = tenant("starter");
    app(tenant, "travel");
    List<RefreshOutcome> outcomes = new ArrayList<>();
    Callable<RefreshOutcome> call = () -> request(tenant, Optional.empty());

    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      for (Future<RefreshOutcome> outcome : threads.invokeAll(Collections.nCopies(32, call))) {
        outcomes.add(outcome.get());
      }
    }

    assertThat(outcomes).filteredOn(RefreshOutcome.Accepted.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(RefreshOutcome.TooSoon.class::isInstance).hasSize(31);
    assertThat(((RefreshOutcome.TooSoon) request(tenant, Optional.empty())).rest())
        .isBetween(Duration.ofMillis(1), Duration.ofHours(1));
  }

  @Test
  void hourBeginsWithWhatIsAcceptedOnly() {
    Tenant tenant = tenant("pro");
    Tenant other = tenant("pro");
    AppId foreign = app(other, "food");

    assertThat(request(tenant, Optional.empty())).isInstanceOf(RefreshOutcome.NoActiveApps.class);
    assertThat(request(tenant, Optional.of(foreign))).isInstanceOf(RefreshOutcome.NoSuchApp.class);
    assertThat(request(tenant("free"), Optional.empty()))
        .isInstanceOf(RefreshOutcome.NotInPlan.class);
    app(tenant, "food");
    assertThat(request(tenant, Optional.empty())).isInstanceOf(RefreshOutcome.Accepted.class);
  }

  @Test
  void dailyRoundServesEachAppOfAPlanThatHasItOnceADay() {
    Tenant served = tenant("starter");
    Tenant unserved = tenant("free");
    app(served, "food");
    app(unserved, "food");

    node.the(RefreshTasks.class).runRound();
    node.the(RefreshTasks.class).runRound();

    assertThat(jobs(served)).isEqualTo(1);
    assertThat(jobs(unserved)).isZero();
  }

  private long jobs(Tenant tenant) {
    return database.count(
        "SELECT count(*) FROM studio.hook_refresh_jobs WHERE day = (now() AT TIME ZONE 'UTC')::date"
            + " AND organization_id = '%s'".formatted(tenant.organization()));
  }
}
