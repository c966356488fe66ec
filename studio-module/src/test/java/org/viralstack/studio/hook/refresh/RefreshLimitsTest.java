package org.viralstack.studio.hook.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AppId;
import org.viralstack.testing.Race;

/** How often hooks are refreshed, on the real background engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefreshLimitsTest {
  private static final String TODAY = "day = (now() AT TIME ZONE 'UTC')::date";

  private RefreshNode node;

  @BeforeAll
  void start() {
    node = RefreshNode.start();
  }

  @AfterAll
  void stop() {
    node.close();
  }

  @Test
  void ofManyAtOnceExactlyOneIsAcceptedPerHour() throws Exception {
    Tenant tenant = node.tenant("starter");
    node.app(tenant, "travel");

    List<RefreshOutcome> outcomes = Race.of(32, () -> node.request(tenant, Optional.empty()));

    assertThat(outcomes).filteredOn(RefreshOutcome.Accepted.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(RefreshOutcome.TooSoon.class::isInstance).hasSize(31);
    assertThat(((RefreshOutcome.TooSoon) node.request(tenant, Optional.empty())).rest())
        .isBetween(Duration.ofMillis(1), Duration.ofHours(1));
  }

  @Test
  void hourBeginsWithWhatIsAcceptedOnly() {
    Tenant tenant = node.tenant("pro");
    Tenant other = node.tenant("pro");
    AppId foreign = node.app(other, "food");

    assertThat(node.request(tenant, Optional.empty()))
        .isInstanceOf(RefreshOutcome.NoActiveApps.class);
    assertThat(node.request(tenant, Optional.of(foreign)))
        .isInstanceOf(RefreshOutcome.NoSuchApp.class);
    assertThat(node.request(node.tenant("free"), Optional.empty()))
        .isInstanceOf(RefreshOutcome.NotInPlan.class);
    node.app(tenant, "food");
    assertThat(node.request(tenant, Optional.empty())).isInstanceOf(RefreshOutcome.Accepted.class);
  }

  @Test
  void dailyRoundServesEachAppOfAPlanThatHasItOnceADay() {
    Tenant served = node.tenant("starter");
    Tenant unserved = node.tenant("free");
    node.app(served, "food");
    node.app(unserved, "food");

    node.the(RefreshTasks.class).runRound();
    node.the(RefreshTasks.class).runRound();

    assertThat(node.jobs(served, TODAY)).isEqualTo(1);
    assertThat(node.jobs(unserved, TODAY)).isZero();
  }
}
