package org.viralstack.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeatureTest {
  @ParameterizedTest
  @EnumSource
  void aFeatureIsFoundByItsWireName(Feature feature) {
    assertThat(Feature.ofWireName(feature.wireName())).contains(feature);
    assertThat(feature.wireName()).matches("[a-z]+(_[a-z]+)*");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "60000, 1", "12345, 0.206", "90000, 1.5", "1800000, 30", "1, 0", "30, 0.001"})
  void renderMinutesAreReadInMinutesWithThreeDecimals(long millis, String minutes) {
    assertThat(Feature.RENDER_MINUTES_PER_MONTH.inUnits(millis).toPlainString()).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource({"0", "7", "100", "1000000"})
  void piecesAreReadAsTheyAre(long amount) {
    assertThat(Feature.APPS.inUnits(amount).toPlainString()).isEqualTo(Long.toString(amount));
  }
}
