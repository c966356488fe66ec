package org.viralstack.billing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {
  private static final Frame HD = new Frame(1280, 720);

  @ParameterizedTest
  @CsvSource({
    "1280, 720, true",
    "720, 1280, true",
    "1280, 721, false",
    "721, 1280, false",
    "1281, 1, false",
    "800, 800, false",
    "720, 720, true"
  })
  void aFrameHoldsWhatFitsInEitherOrientation(int width, int height, boolean fits) {
    assertThat(HD.holds(new Frame(width, height))).isEqualTo(fits);
  }

  @Property
  void turningEitherFrameChangesNothing(
      @ForAll @IntRange(min = 1, max = 9999) int width,
      @ForAll @IntRange(min = 1, max = 9999) int height,
      @ForAll @IntRange(min = 1, max = 9999) int otherWidth,
      @ForAll @IntRange(min = 1, max = 9999) int otherHeight) {
    boolean holds = new Frame(width, height).holds(new Frame(otherWidth, otherHeight));

    assertThat(new Frame(height, width).holds(new Frame(otherWidth, otherHeight))).isEqualTo(holds);
    assertThat(new Frame(width, height).holds(new Frame(otherHeight, otherWidth))).isEqualTo(holds);
  }
}
