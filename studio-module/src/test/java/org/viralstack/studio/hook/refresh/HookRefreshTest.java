package org.viralstack.studio.hook.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
import org.viralstack.studio.hook.Hook;
import org.viralstack.studio.hook.HookFilter;
import org.viralstack.studio.hook.HookStatus;
import org.viralstack.studio.hook.Hooks;
import org.viralstack.studio.hook.NewHook;
import org.viralstack.studio.hook.editing.HookEditing;
import org.viralstack.studio.hook.editing.HookOutcome;
import org.viralstack.studio.hook.source.HookCategory;
import org.viralstack.studio.hook.source.HookOrigin;
import org.viralstack.studio.node.Database;
import org.viralstack.studio.node.Node;

/** The way from a wish to new hooks, on the real background engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HookRefreshTest {
  private static final Actor ACTOR = new Actor.Installation();
  private static final Duration LONGEST = Duration.ofSeconds(20);

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

  private List<Hook> hooks(Tenant tenant) {
    HookFilter all =
        new HookFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            HookFilter.Order.BEST_FIRST);
    return node.the(Hooks.class).page(tenant, all, 0, 200).hooks();
  }

  private long unfinished(Tenant tenant) {
    return database.count(
        "SELECT count(*) FROM studio.hook_refresh_jobs WHERE finished_at IS NULL"
            + " AND organization_id = '%s'".formatted(tenant.organization()));
  }

  private void awaitEnd(Tenant tenant) {
    await().atMost(LONGEST).until(() -> unfinished(tenant) == 0);
  }

  @Test
  void jobAddsPendingHooksForItsAppAndSaysNothingTwice() {
    Tenant tenant = tenant("pro");
    AppId app = app(tenant, "fitness");

    request(tenant, Optional.empty());
    awaitEnd(tenant);

    assertThat(hooks(tenant))
        .hasSize(HookHarvest.MOST)
        .allSatisfy(
            hook -> {
              assertThat(hook.app()).contains(app);
              assertThat(hook.status()).isEqualTo(HookStatus.PENDING);
              assertThat(hook.source()).isEqualTo(HookOrigin.GENERATED);
              assertThat(hook.performanceScore()).isBetween(0.0, 1.0);
            })
        .extracting(Hook::text)
        .doesNotHaveDuplicates();
    assertThat(hooks(tenant))
        .extracting(Hook::performanceScore)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void appOfAnUnknownNicheHasHooksToo() {
    Tenant tenant = tenant("pro");
    app(tenant, "beekeeping_at-home");

    request(tenant, Optional.empty());
    awaitEnd(tenant);

    assertThat(hooks(tenant)).hasSize(HookHarvest.MOST);
  }

  @Test
  void jobThatRunsTwiceAddsItsHooksOnce() {
    Tenant tenant = tenant("pro");
    app(tenant, "food");
    RefreshJob job =
        ((RefreshOutcome.Accepted) request(tenant, Optional.empty())).jobs().getFirst();
    awaitEnd(tenant);

    database.execute(
        "UPDATE studio.hook_refresh_jobs SET finished_at = NULL, added = NULL WHERE id = ?",
        job.id().value());
    node.the(RefreshWork.class).perform(job.id());
    List<Hook> after = hooks(tenant);
    node.the(RefreshWork.class).perform(job.id());

    assertThat(after).extracting(Hook::text).doesNotHaveDuplicates();
    assertThat(hooks(tenant)).isEqualTo(after);
  }

  private long jobs(Tenant tenant) {
    return database.count(
        "SELECT count(*) FROM studio.hook_refresh_jobs WHERE day = (now() AT TIME ZONE 'UTC')::date"
            + " AND organization_id = '%s'".formatted(tenant.organization()));
  }

  @Test
  void generatedHooksMakeRoomAndWrittenOnesStay() throws Exception {
    Tenant tenant = tenant("pro");
    database.execute(
        """
        INSERT INTO studio.hooks SELECT 'hk_' || lpad(n::text, 26, '0'), ?, false, NULL, 'text ' || n,
          'text ' || n, 'STORY', 'en', 'fitness', CASE WHEN n <= 3 THEN 'GENERATED' ELSE 'MANUAL' END,
          CASE WHEN n <= 3 THEN 'PENDING' ELSE 'APPROVED' END, 0.5, now(), now()
        FROM generate_series(1, 2000) n
        """,
        tenant.organization().value());
    List<HookOutcome> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Callable<HookOutcome>> calls = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        NewHook hook = written("One more " + i);
        calls.add(() -> node.the(HookEditing.class).create(tenant, ACTOR, hook));
      }
      for (Future<HookOutcome> outcome : threads.invokeAll(calls)) {
        outcomes.add(outcome.get());
      }
    }

    assertThat(outcomes).filteredOn(HookOutcome.Done.class::isInstance).hasSize(3);
    assertThat(outcomes).filteredOn(HookOutcome.TooMany.class::isInstance).hasSize(3);
  }

  @Test
  void sameWordsInAnotherCaseAreSaidAlready() throws Exception {
    Tenant tenant = tenant("pro");
    List<HookOutcome> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<HookOutcome>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        NewHook hook = written(i % 2 == 0 ? "Straße frei" : "STRASSE FREI");
        calls.add(() -> node.the(HookEditing.class).create(tenant, ACTOR, hook));
      }
      for (Future<HookOutcome> outcome : threads.invokeAll(calls)) {
        outcomes.add(outcome.get());
      }
    }

    assertThat(outcomes).filteredOn(HookOutcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(HookOutcome.SaidAlready.class::isInstance).hasSize(7);
  }

  private static NewHook written(String text) {
    return new NewHook(
        Optional.empty(),
        text,
        HookCategory.STORY,
        "en",
        "fitness",
        HookOrigin.MANUAL,
        HookStatus.APPROVED);
  }
}
