package org.viralstack.studio.slideshow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AppId;
import org.viralstack.studio.slideshow.removal.SlideshowRemoval;
import org.viralstack.studio.slideshow.storage.SlideshowFilter;
import org.viralstack.studio.slideshow.storage.Slideshows;
import org.viralstack.testing.database.Database;

/** The totals of lists, which are kept rather than counted, beside what counting says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlideshowTotalTest {
  private static final int THREADS = 16;
  private static final int ROUNDS = 20;

  private final Database database = new Database();
  private Studio studio;

  @BeforeAll
  void start() {
    studio = Studio.start(database, Map.of("viralstack.node.roles", "api"));
  }

  @AfterAll
  void stop() {
    studio.close();
  }

  @Test
  void totalsAreExactAfterManyHaveMadeChangedAndRemovedAtOnce() throws Exception {
    Tenant live = studio.tenant("enterprise");
    Tenant test = new Tenant(live.organization(), true);
    List<Callable<Integer>> workers = new ArrayList<>();
    for (Tenant tenant : List.of(live, test)) {
      List<AppId> apps =
          List.of(
              studio.app(tenant, "One " + tenant.testMode()),
              studio.app(tenant, "Two " + tenant.testMode()));
      IntStream.range(0, THREADS / 2)
          .forEach(thread -> workers.add(() -> kept(tenant, apps.get(thread % 2))));
    }
    int kept = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Integer> worker : threads.invokeAll(workers)) {
        kept += worker.get();
      }
    }

    assertThat(total(live, Optional.empty(), Optional.empty()))
        .isPositive()
        .isEqualTo(kept - total(test, Optional.empty(), Optional.empty()));
    assertTotalsAreCounts(live);
    assertTotalsAreCounts(test);
    assertThat(entries(live)).as("entries that are summed up").isLessThan(THREADS * ROUNDS);
  }

  @Test
  void nothingIsLeftOfAnAppWhoseSlideshowsAreGone() {
    Tenant tenant = studio.tenant("pro");
    AppId app = studio.app(tenant);
    List<Slideshow> made =
        IntStream.range(0, 30).mapToObj(number -> studio.queued(tenant, app)).toList();
    made.forEach(this::remove);

    assertThat(total(tenant, Optional.empty(), Optional.empty())).isZero();
    assertThat(entries(tenant)).isZero();
  }

  @Test
  void manyAtOnceCountAsMany() {
    Tenant tenant = studio.tenant("pro");
    AppId app = studio.app(tenant);
    Slideshow pattern = studio.queued(tenant, app);
    database.execute(
        """
        INSERT INTO studio.slideshows
        SELECT 'ss_1' || lpad(n::text, 25, '0'), organization_id, test_mode, app_id, hook_id,
          hook_text, 'FAILED', language, template_key, chosen, words, look, revision, drawn_in,
          error, reservation_id, created_at, updated_at
        FROM studio.slideshows, generate_series(1, 500) n WHERE id = ?
        """,
        pattern.id().value());
    database.execute("UPDATE studio.slideshows SET status = 'QUEUED' WHERE id > 'ss_1' || ?", "04");
    database.execute(
        "DELETE FROM studio.slideshows WHERE app_id = ? AND id LIKE '%7'", app.value());

    assertTotalsAreCounts(tenant);
  }

  /** Makes some, changes and removes some of them; how many are left. */
  private int kept(Tenant tenant, AppId app) {
    int kept = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Slideshow made = studio.queued(tenant, app);
      if (round % 3 != 0) {
        // As the work on it would, which is not what is tried here.
        database.execute(
            "UPDATE studio.slideshows SET status = 'FAILED', error = 'x' WHERE id = ?",
            made.id().value());
      }
      if (round % 2 == 0) {
        remove(made);
      } else {
        kept++;
      }
    }
    return kept;
  }

  private void remove(Slideshow made) {
    assertThat(studio.the(SlideshowRemoval.class).remove(made.tenant(), Studio.ACTOR, made.id()))
        .isTrue();
  }

  private void assertTotalsAreCounts(Tenant tenant) {
    List<Optional<SlideshowStatus>> states = new ArrayList<>(List.of(Optional.empty()));
    List.of(SlideshowStatus.values()).forEach(status -> states.add(Optional.of(status)));
    List<Optional<AppId>> apps = new ArrayList<>(List.of(Optional.empty()));
    studio
        .the(Slideshows.class)
        .page(tenant, new SlideshowFilter(Optional.empty(), Optional.empty()), 0, 100)
        .slideshows()
        .forEach(slideshow -> apps.add(Optional.of(slideshow.app())));
    for (Optional<AppId> app : apps.stream().distinct().toList()) {
      for (Optional<SlideshowStatus> status : states) {
        assertThat(total(tenant, app, status)).isEqualTo(counted(tenant, app, status));
      }
    }
  }

  private long total(Tenant tenant, Optional<AppId> app, Optional<SlideshowStatus> status) {
    return studio
        .the(Slideshows.class)
        .page(tenant, new SlideshowFilter(app, status), 0, 1)
        .total();
  }

  private long counted(Tenant tenant, Optional<AppId> app, Optional<SlideshowStatus> status) {
    return database.count(
        "SELECT count(*) FROM studio.slideshows"
            + where(tenant)
            + app.map(id -> " AND app_id = '" + id + "'").orElse("")
            + status.map(state -> " AND status = '" + state + "'").orElse(""));
  }

  private long entries(Tenant tenant) {
    return database.count("SELECT count(*) FROM studio.slideshow_counts" + where(tenant));
  }

  private static String where(Tenant tenant) {
    return " WHERE organization_id = '%s' AND test_mode = %s"
        .formatted(tenant.organization(), tenant.testMode());
  }
}
