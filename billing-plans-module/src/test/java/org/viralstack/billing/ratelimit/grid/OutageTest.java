package org.viralstack.billing.ratelimit.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.Race;

class OutageTest {
  private final HeldClock clock = HeldClock.at("2026-11-21T12:00:00Z");
  private final Outage outage = new Outage(new ClockMeter(clock));

  @Test
  void afterAFailureNobodyAsksForASecondAndThenExactlyOneCall() throws Exception {
    assertThat(outage.lasts()).isFalse();
    outage.begins(new IllegalStateException("away"));
    clock.advance(Duration.ofMillis(999));
    assertThat(outage.lasts()).isTrue();

    clock.advance(Duration.ofMillis(1));
    List<Boolean> without = Race.of(32, thread -> outage::lasts);

    assertThat(Collections.frequency(without, false)).isEqualTo(1);
  }

  @Test
  void aSuccessLetsEveryoneAskAgain() {
    outage.begins(new IllegalStateException("away"));
    outage.ends();

    assertThat(outage.lasts()).isFalse();
  }

  @Test
  void underSuspicionNoCallWaitsForLong() {
    assertThat(outage.patience()).isEqualTo(Duration.ofSeconds(2));
    outage.begins(new IllegalStateException("away"));
    outage.ends();
    clock.advance(Duration.ofSeconds(59));
    assertThat(outage.patience()).isEqualTo(Duration.ofMillis(100));

    clock.advance(Duration.ofSeconds(1));
    assertThat(outage.patience()).isEqualTo(Duration.ofSeconds(2));
  }
}
