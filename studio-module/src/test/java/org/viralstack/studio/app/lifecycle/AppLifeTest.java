package org.viralstack.studio.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.app.App;
import org.viralstack.testing.Race;

/** Apps from their making to their end, on a real database and the real background engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppLifeTest {
  private AppNode node;

  @BeforeAll
  void start() {
    node = AppNode.start();
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private long used(Tenant tenant) {
    return node.database()
        .count(
            "SELECT coalesce(sum(used), 0) FROM billing.usage_counters WHERE feature = 'apps'"
                + " AND organization_id = '%s'".formatted(tenant.organization()));
  }

  @Test
  void placeInTheQuotaIsGivenBackOnceHoweverManyDelete() throws Exception {
    Tenant tenant = node.tenant();
    node.made(tenant, "one that stays");
    App app = node.made(tenant, "one that goes");

    List<AppRemovalOutcome> outcomes = Race.of(12, () -> node.delete(tenant, app));

    assertThat(outcomes).containsOnlyOnce(AppRemovalOutcome.DELETED);
    assertThat(used(tenant)).isEqualTo(1);
  }

  @Test
  void ofManyWhoWantOneSlugExactlyOneGetsIt() throws Exception {
    Tenant tenant = node.tenant();

    List<AppEditOutcome> outcomes =
        Race.of(
            8,
            i -> {
              App app = node.made(tenant, "app " + i);
              return () -> node.strip(tenant, app, "wanted");
            });

    assertThat(outcomes).filteredOn(AppEditOutcome.Changed.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(AppEditOutcome.SlugTaken.class::isInstance).hasSize(7);
  }

  @Test
  void appsOfTestModeAreApartAndNotCounted() {
    Tenant real = node.tenant();
    Tenant test = new Tenant(real.organization(), true);
    App app = node.made(test, "tried");

    assertThat(node.delete(real, app)).isEqualTo(AppRemovalOutcome.NO_SUCH_APP);
    assertThat(node.delete(test, app)).isEqualTo(AppRemovalOutcome.DELETED);
    assertThat(used(real)).isZero();
  }
}
