package org.viralstack.studio.hook;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viralstack.studio.hook.source.HookCategory;

class FoldedTest {
  @ParameterizedTest
  @CsvSource({"Café, CAFÉ", "Straße, STRASSE", "ÎLE, île", "Σίσυφος, ΣΊΣΥΦΟΣ"})
  void caseMakesNoDifference(String one, String other) {
    assertThat(Folded.of(one)).isEqualTo(Folded.of(other));
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(Folded.of("Cafe\u0301")).isEqualTo(Folded.of("Caf\u00e9"));
  }

  @Test
  void wildcardsOfLikeAreEscaped() {
    assertThat(Folded.anywhere("100%_!")).isEqualTo("%100!%!_!!%");
  }

  @Property
  void scoreIsWithinItsRangeAndAlwaysTheSame(@ForAll HookCategory category, @ForAll String text) {
    double score = PerformancePrior.of(category, text);

    assertThat(score).isBetween(0.0, 1.0).isEqualTo(PerformancePrior.of(category, text));
  }
}
