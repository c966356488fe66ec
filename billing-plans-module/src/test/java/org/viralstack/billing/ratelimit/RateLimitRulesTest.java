package org.viralstack.billing.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.billing.RequestLimit;
import org.viralstack.billing.ratelimit.RateLimited.Per;

class RateLimitRulesTest {
  @RateLimited(name = "slides")
  private static final class ByPlan {}

  @RateLimited(name = "sign-in", per = Per.ADDRESS, requests = 120)
  private static final class Fixed {}

  @RateLimited(name = "Not A Name")
  private static final class Misnamed {}

  @RateLimited(name = "huge", requests = 2_000_000)
  private static final class Huge {}

  @Test
  void withoutConfigurationTheAnnotationHolds() {
    assertThat(rule(ByPlan.class, Map.of()))
        .isEqualTo(new RateLimitRule("slides", Per.ORGANIZATION, Optional.empty()));
    assertThat(rule(Fixed.class, Map.of()))
        .isEqualTo(
            new RateLimitRule("sign-in", Per.ADDRESS, Optional.of(RequestLimit.perMinute(120))));
  }

  @Test
  void configurationTakesThePlaceOfTheAnnotationAndOfThePlan() {
    Map<String, String> configured =
        Map.of(
            "viralstack.ratelimit.slides.requests", "7",
            "viralstack.ratelimit.slides.window-seconds", " 10 ",
            "viralstack.ratelimit.sign-in.requests", "9");

    assertThat(rule(ByPlan.class, configured).fixed())
        .contains(new RequestLimit(7, Duration.ofSeconds(10)));
    assertThat(rule(Fixed.class, configured).fixed()).contains(RequestLimit.perMinute(9));
  }

  @Test
  void aWindowAloneDoesNotFitAPlan() {
    assertThatThrownBy(
            () -> rule(ByPlan.class, Map.of("viralstack.ratelimit.slides.window-seconds", "10")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("viralstack.ratelimit.slides.window-seconds needs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000001", "many", "", "1e3", "99999999999999999999"})
  void aSillyValueIsToldWithItsVariable(String value) {
    assertThatThrownBy(
            () -> rule(Fixed.class, Map.of("viralstack.ratelimit.sign-in.requests", value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("viralstack.ratelimit.sign-in.requests must be");
  }

  @Test
  void aSillyAnnotationIsRefused() {
    assertThatThrownBy(() -> rule(Misnamed.class, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Not A Name");
    assertThatThrownBy(() -> rule(Huge.class, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VIRALSTACK_RATELIMIT_SLIDE_REQUESTS",
        "VIRALSTACK_RATELIMIT_SLIDES_REQUEST",
        "viralstack.ratelimit.slides.window",
        "viralstack.ratelimit.sign-in-.requests"
      })
  void anOverrideForNoLimitIsToldByItsName(String name) {
    assertThatThrownBy(() -> rules(Map.of(name, "7")).refuseUnknown(Set.of("slides", "sign-in")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name)
        .hasMessageContaining("[sign-in, slides]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VIRALSTACK_RATELIMIT_SIGN_IN_REQUESTS",
        "viralstack.ratelimit.sign-in.requests",
        "VIRALSTACK_RATELIMIT_SLIDES_WINDOW_SECONDS",
        "VIRALSTACK_DB_URL",
        "PATH"
      })
  void anOverrideForALimitAndWhatIsNoOverridePass(String name) {
    assertThatCode(() -> rules(Map.of(name, "7")).refuseUnknown(Set.of("slides", "sign-in")))
        .doesNotThrowAnyException();
  }

  @Test
  void bucketsOfDifferentSubjectsAndNamesDiffer() {
    assertThat(rule(ByPlan.class, Map.of()).bucket("org_1")).isEqualTo("slides:org_1");
    assertThat(rule(Fixed.class, Map.of()).bucket("org_1")).isEqualTo("sign-in:org_1");
  }

  private static RateLimitRule rule(Class<?> annotated, Map<String, String> configured) {
    return rules(configured).of(annotated.getAnnotation(RateLimited.class));
  }

  private static RateLimitRules rules(Map<String, String> configured) {
    return new RateLimitRules(
        name -> Optional.ofNullable(configured.get(name)), configured::keySet);
  }
}
