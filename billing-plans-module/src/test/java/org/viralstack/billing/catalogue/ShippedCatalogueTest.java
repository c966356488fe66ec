package org.viralstack.billing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.billing.Feature.API_ACCESS;
import static org.viralstack.billing.Feature.APPS;
import static org.viralstack.billing.Feature.AUTOMATIC_HOOK_REFRESH;
import static org.viralstack.billing.Feature.CONCURRENT_JOBS;
import static org.viralstack.billing.Feature.HOOK_REFRESH;
import static org.viralstack.billing.Feature.RENDER_MINUTES_PER_DAY;
import static org.viralstack.billing.Feature.RENDER_MINUTES_PER_MONTH;
import static org.viralstack.billing.Feature.SEATS;
import static org.viralstack.billing.Feature.SLIDESHOWS_PER_MONTH;
import static org.viralstack.billing.Feature.WEBHOOKS;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Frame;
import org.viralstack.billing.Plan;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.RequestLimit;

/** The plans as they are sold. */
class ShippedCatalogueTest {
  private final PlanCatalogue catalogue = Catalogues.shipped();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "free, 0, 30, -, 10, 1280, 720",
        "starter, 19, 60, -, 10, 1280, 720",
        "pro, 29, 300, 120, 10, 1920, 1080",
        "business, 99, 1200, 120, 20, 2560, 1440",
        "enterprise, 299, 6000, 120, 120, 3840, 2160"
      })
  void pricesRatesAndSizes(
      String key, int price, int slides, Integer sync, int minutes, int width, int height) {
    Plan plan = plan(key);

    assertThat(plan.pricePerMonth()).isEqualByComparingTo(BigDecimal.valueOf(price));
    assertThat(plan.slidesRequests()).isEqualTo(RequestLimit.perMinute(slides));
    assertThat(plan.syncRequests())
        .isEqualTo(Optional.ofNullable(sync).map(RequestLimit::perMinute));
    assertThat(plan.longestJob()).isEqualTo(Duration.ofMinutes(minutes));
    assertThat(plan.largestFrame()).isEqualTo(new Frame(width, height));
  }

  @ParameterizedTest
  @CsvSource({
    "free, 1, 5, 30, 5, 1, 1",
    "starter, 3, 30, 60, -1, 1, 3",
    "pro, 10, 150, 200, -1, 3, 10",
    "business, 50, 1000, 600, -1, 6, 50",
    "enterprise, -1, -1, -1, -1, -1, -1"
  })
  void amounts(
      String key, int apps, int slideshows, int perMonth, int perDay, int jobs, int seats) {
    assertAllowance(key, APPS, apps);
    assertAllowance(key, SLIDESHOWS_PER_MONTH, slideshows);
    assertAllowance(key, RENDER_MINUTES_PER_MONTH, perMonth);
    assertAllowance(key, RENDER_MINUTES_PER_DAY, perDay);
    assertAllowance(key, CONCURRENT_JOBS, jobs);
    assertAllowance(key, SEATS, seats);
  }

  @ParameterizedTest
  @CsvSource({
    "free, false, false",
    "starter, false, true",
    "pro, true, true",
    "business, true, true",
    "enterprise, true, true"
  })
  void switches(String key, boolean keys, boolean rest) {
    assertThat(plan(key).includes(API_ACCESS)).isEqualTo(keys);
    assertThat(plan(key).includes(HOOK_REFRESH)).isEqualTo(rest);
    assertThat(plan(key).includes(AUTOMATIC_HOOK_REFRESH)).isEqualTo(rest);
    assertThat(plan(key).includes(WEBHOOKS)).isEqualTo(rest);
  }

  @Test
  void theTrialIsFourteenDaysOfStarterAndTheEntryIsFree() {
    assertThat(catalogue.trial()).isEqualTo(new Trial(plan("starter"), Duration.ofDays(14)));
    assertThat(catalogue.entry()).isEqualTo(plan("free"));
  }

  @Test
  void plansAreListedByTheirPrice() {
    assertThat(catalogue.plans())
        .extracting(plan -> plan.key().value())
        .containsExactly("free", "starter", "pro", "business", "enterprise");
  }

  @Test
  void theCheapestPlanThatWouldDoIsFound() {
    assertThat(catalogue.cheapestAllowing(plan -> plan.includes(API_ACCESS))).contains(plan("pro"));
    assertThat(catalogue.cheapestAllowing(plan -> plan.allowance(APPS).covers(11)))
        .contains(plan("business"));
    assertThat(catalogue.cheapestAllowing(plan -> plan.largestFrame().holds(new Frame(9000, 1))))
        .isEmpty();
  }

  private void assertAllowance(String key, Feature feature, long units) {
    long ceiling = units < 0 ? Long.MAX_VALUE : units * feature.amountPerUnit();
    assertThat(plan(key).allowance(feature).ceiling()).isEqualTo(ceiling);
  }

  private Plan plan(String key) {
    return catalogue.plan(new PlanKey(key)).orElseThrow();
  }
}
