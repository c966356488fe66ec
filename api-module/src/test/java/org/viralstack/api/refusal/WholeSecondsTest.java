package org.viralstack.api.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WholeSecondsTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S, 0",
    "PT0.000000001S, 1",
    "PT1S, 1",
    "PT59.000000001S, 60",
    "PT59.0005S, 60",
    "PT59.999999999S, 60"
  })
  void waitingAsLongAsSaidIsAlwaysEnough(Duration wait, long seconds) {
    assertThat(WholeSeconds.of(wait)).isEqualTo(seconds);
  }
}
