package org.viralstack.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitNamesTest {
  @Test
  void namesOfAllLimitsAreKnown() {
    assertThat(LimitNames.names()).contains("public", "slides", "sync");
  }
}
