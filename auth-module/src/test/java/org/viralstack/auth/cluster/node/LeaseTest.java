package org.viralstack.auth.cluster.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeaseTest {
  private static final Duration ALMOST = Lease.LENGTH.minusMillis(1);

  private long nanos = Long.MAX_VALUE - 10; // about to wrap round, as it may
  private Instant wall = Instant.parse("2026-01-01T00:00:00Z");
  private final Lease lease =
      new Lease(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return wall;
            }
          },
          () -> nanos);

  @BeforeEach
  void begin() {
    assertThat(lease.holds()).isFalse();
    assertThat(lease.extend(lease.current(), lease.draft())).isTrue();
  }

  @Test
  void itHoldsUntilItsEnd() {
    pass(ALMOST, ALMOST);
    assertThat(lease.holds()).isTrue();
  }

  @Test
  void itEndsWithTheMonotonicClockThoughTheWallClockWasSetBack() {
    pass(Lease.LENGTH, Duration.ofHours(-1));
    assertThat(lease.holds()).isFalse();
  }

  @Test
  void itEndsWithTheWallClockThoughTheMachineWasSuspended() {
    pass(Duration.ZERO, Lease.LENGTH);
    assertThat(lease.holds()).isFalse();
  }

  @Test
  void aRenewalCountsFromWhenItWasAskedFor() {
    Lease.Term next = lease.draft();
    pass(ALMOST, ALMOST);
    lease.extend(lease.current(), next);
    pass(Duration.ofMillis(1), Duration.ofMillis(1));
    assertThat(lease.holds()).isFalse();
  }

  @Test
  void aRenewalUnderWayDoesNotBringBackALeaseThatWasEnded() {
    Lease.Term previous = lease.current();
    Lease.Term next = lease.draft();
    lease.end();
    assertThat(lease.extend(previous, next)).isFalse();
    assertThat(lease.holds()).isFalse();
  }

  private void pass(Duration monotonic, Duration onTheWall) {
    nanos += monotonic.toNanos();
    wall = wall.plus(onTheWall);
  }
}
