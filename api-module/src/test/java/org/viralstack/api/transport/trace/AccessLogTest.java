package org.viralstack.api.transport.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessLogTest {
  private static final String SECRET = "a1B2".repeat(8);

  @Test
  void keyInAPathIsNotTold() {
    assertThat(AccessLog.printable("/v1/vs_prod_" + SECRET + "/jobs"))
        .isEqualTo("/v1/vs_prod_?/jobs");
  }

  @Test
  void keyIsNotToldInPartWhereThePathIsCut() {
    assertThat(AccessLog.printable("/".repeat(240) + "vs_live_" + SECRET)).doesNotContain("a1B2");
  }

  @Test
  void textForgesNoLineAndIsCut() {
    assertThat(AccessLog.printable("/a b\r\nc")).isEqualTo("/a?b??c");
    assertThat(AccessLog.printable("x".repeat(1_000))).hasSize(256);
  }
}
