package org.viralstack.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  @Property
  void aBoundCoversExactlyWhatDoesNotExceedIt(
      @ForAll @LongRange(max = Long.MAX_VALUE) long bound, @ForAll long total) {
    assertThat(Allowance.upTo(bound).covers(total)).isEqualTo(total <= bound);
    assertThat(Allowance.upTo(bound).ceiling()).isEqualTo(bound);
  }

  @Property
  void noBoundCoversEverything(@ForAll long total) {
    assertThat(Allowance.unlimited().covers(total)).isTrue();
  }

  @Test
  void noneCoversNothing() {
    assertThat(Allowance.none().covers(0)).isTrue();
    assertThat(Allowance.none().covers(1)).isFalse();
  }

  @Test
  void aBoundIsNotNegative() {
    assertThatThrownBy(() -> Allowance.upTo(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
