package org.viralstack.studio.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
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
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppEdit;
import org.viralstack.studio.app.NewApp;
import org.viralstack.studio.app.Slug;
import org.viralstack.studio.node.Database;
import org.viralstack.studio.node.Node;

/** Apps from their making to their end, on a real database and the real background engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppLifeTest {
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

  private Tenant tenant() {
    return new Tenant(database.organization("pro"), false);
  }

  private AppCreationOutcome create(Tenant tenant, String name) {
    NewApp app =
        new NewApp(
            name,
            "fitness",
            "en",
            Optional.empty(),
            Optional.of("runners"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return node.the(AppCreation.class).create(tenant, ACTOR, app);
  }

  private App made(Tenant tenant, String name) {
    return ((AppCreationOutcome.Created) create(tenant, name)).app();
  }

  private static AppEdit nothing() {
    return new AppEdit(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AppEdit slug(String slug) {
    AppEdit none = nothing();
    return new AppEdit(
        none.name(),
        none.niche(),
        none.language(),
        Optional.of(new Slug(slug)),
        none.status(),
        Optional.of(Optional.empty()),
        none.valueProps(),
        none.brandPrimaryColor(),
        none.brandSecondaryColor(),
        none.iosUrl(),
        none.androidUrl(),
        Optional.of(List.of()));
  }

  private long used(Tenant tenant) {
    return database.count(
        "SELECT coalesce(sum(used), 0) FROM billing.usage_counters WHERE feature = 'apps'"
            + " AND organization_id = '%s'".formatted(tenant.organization()));
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(Collections.nCopies(times, call))) {
        results.add(result.get());
      }
      return results;
    }
  }

  @Test
  void placeInTheQuotaIsGivenBackOnceHoweverManyDelete() throws Exception {
    Tenant tenant = tenant();
    made(tenant, "one that stays");
    App app = made(tenant, "one that goes");

    List<AppRemovalOutcome> outcomes =
        atOnce(12, () -> node.the(AppRemoval.class).delete(tenant, ACTOR, app.id()));

    assertThat(outcomes).containsOnlyOnce(AppRemovalOutcome.DELETED);
    assertThat(used(tenant)).isEqualTo(1);
  }

  @Test
  void ofManyWhoWantOneSlugExactlyOneGetsIt() throws Exception {
    Tenant tenant = tenant();
    List<App> apps = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      apps.add(made(tenant, "app " + i));
    }
    List<Callable<AppEditOutcome>> edits =
        apps.stream()
            .<Callable<AppEditOutcome>>map(
                app ->
                    () -> node.the(AppEditing.class).edit(tenant, ACTOR, app.id(), slug("wanted")))
            .toList();

    List<AppEditOutcome> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<AppEditOutcome> outcome : threads.invokeAll(edits)) {
        outcomes.add(outcome.get());
      }
    }

    assertThat(outcomes).filteredOn(AppEditOutcome.Changed.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(AppEditOutcome.SlugTaken.class::isInstance).hasSize(7);
  }

  @Test
  void appsOfTestModeAreApartAndNotCounted() {
    Tenant real = tenant();
    Tenant test = new Tenant(real.organization(), true);
    App app = made(test, "tried");

    assertThat(node.the(AppRemoval.class).delete(real, ACTOR, app.id()))
        .isEqualTo(AppRemovalOutcome.NO_SUCH_APP);
    assertThat(node.the(AppRemoval.class).delete(test, ACTOR, app.id()))
        .isEqualTo(AppRemovalOutcome.DELETED);
    assertThat(used(real)).isZero();
  }
}
