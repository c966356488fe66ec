package org.viralstack.studio.hook.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AppId;
import org.viralstack.studio.hook.Hook;
import org.viralstack.studio.hook.HookFilter;
import org.viralstack.studio.hook.HookStatus;
import org.viralstack.studio.hook.Hooks;
import org.viralstack.studio.hook.NewHook;
import org.viralstack.studio.hook.editing.HookEditing;
import org.viralstack.studio.hook.editing.HookOutcome;
import org.viralstack.studio.hook.source.HookCategory;
import org.viralstack.studio.hook.source.HookOrigin;
import org.viralstack.testing.Race;

/** The way from a wish to new hooks, on the real background engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HookRefreshTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private RefreshNode node;

  @BeforeAll
  void start() {
    node = RefreshNode.start();
  }

  @AfterAll
  void stop() {
    node.close();
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

  private void awaitEnd(Tenant tenant) {
    await().atMost(LONGEST).until(() -> node.jobs(tenant, "finished_at IS NULL") == 0);
  }

  @Test
  void jobAddsPendingHooksForItsAppAndSaysNothingTwice() {
    Tenant tenant = node.tenant("pro");
    AppId app = node.app(tenant, "fitness");

    node.request(tenant, Optional.empty());
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
    Tenant tenant = node.tenant("pro");
    node.app(tenant, "beekeeping_at-home");

    node.request(tenant, Optional.empty());
    awaitEnd(tenant);

    assertThat(hooks(tenant)).hasSize(HookHarvest.MOST);
  }

  @Test
  void jobThatRunsTwiceAddsItsHooksOnce() {
    Tenant tenant = node.tenant("pro");
    node.app(tenant, "food");
    RefreshJob job =
        ((RefreshOutcome.Accepted) node.request(tenant, Optional.empty())).jobs().getFirst();
    awaitEnd(tenant);

    node.database()
        .execute(
            "UPDATE studio.hook_refresh_jobs SET finished_at = NULL, added = NULL WHERE id = ?",
            job.id().value());
    node.the(RefreshWork.class).perform(job.id());
    List<Hook> after = hooks(tenant);
    node.the(RefreshWork.class).perform(job.id());

    assertThat(after).extracting(Hook::text).doesNotHaveDuplicates();
    assertThat(hooks(tenant)).isEqualTo(after);
  }

  @Test
  void generatedHooksMakeRoomAndWrittenOnesStay() throws Exception {
    Tenant tenant = node.tenant("pro");
    node.database()
        .execute(
            """
        INSERT INTO studio.hooks SELECT 'hk_' || lpad(n::text, 26, '0'), ?, false, NULL, 'text ' || n,
          'text ' || n, 'STORY', 'en', 'fitness', CASE WHEN n <= 3 THEN 'GENERATED' ELSE 'MANUAL' END,
          CASE WHEN n <= 3 THEN 'PENDING' ELSE 'APPROVED' END, 0.5, now(), now()
        FROM generate_series(1, 2000) n
        """,
            tenant.organization().value());
    List<HookOutcome> outcomes =
        Race.of(
            6,
            i -> {
              NewHook hook = written("One more " + i);
              return () -> node.the(HookEditing.class).create(tenant, RefreshNode.ACTOR, hook);
            });

    assertThat(outcomes).filteredOn(HookOutcome.Done.class::isInstance).hasSize(3);
    assertThat(outcomes).filteredOn(HookOutcome.TooMany.class::isInstance).hasSize(3);
  }

  @Test
  void sameWordsInAnotherCaseAreSaidAlready() throws Exception {
    Tenant tenant = node.tenant("pro");
    List<HookOutcome> outcomes =
        Race.of(
            8,
            i -> {
              NewHook hook = written(i % 2 == 0 ? "Straße frei" : "STRASSE FREI");
              return () -> node.the(HookEditing.class).create(tenant, RefreshNode.ACTOR, hook);
            });

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
