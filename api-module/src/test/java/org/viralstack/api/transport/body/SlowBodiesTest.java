package org.viralstack.api.transport.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SlowBodiesTest {
  private static final BodyAllowance ALLOWED = new BodyAllowance(1_024, Duration.ofSeconds(20));
  private static final String ADDRESS = "192.0.2.1";

  private final SlowBodies bodies = new SlowBodies(new BodyLimits(ALLOWED, 1_024, ALLOWED, 8));

  @Test
  void burstFromOneAddressFindsPlacesAsOthersLeaveThem() throws Exception {
    Callable<Boolean> call =
        () -> {
          boolean entered = bodies.enter(ADDRESS);
          if (entered) {
            Thread.yield();
            bodies.leave(ADDRESS);
          }
          return entered;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
      List<Future<Boolean>> calls =
          threads.invokeAll(Stream.generate(() -> call).limit(2_000).toList());

      assertThat(calls).extracting(Future::resultNow).containsOnly(true);
    }
  }

  @Test
  void addressThatHoldsItsShareGetsNoMoreAndOthersDo() {
    assertThat(bodies.enter(ADDRESS)).isTrue();
    assertThat(bodies.enter(ADDRESS)).isTrue();

    assertThat(bodies.enter(ADDRESS)).isFalse();
    assertThat(bodies.enter("192.0.2.2")).isTrue();

    bodies.leave(ADDRESS);
    assertThat(bodies.enter(ADDRESS)).isTrue();
  }

  @Test
  void allAddressesTogetherGetNoMoreThanThereAre() {
    for (int i = 0; i < 8; i++) {
      assertThat(bodies.enter("192.0.2." + i)).isTrue();
    }

    assertThat(bodies.enter("192.0.2.100")).isFalse();

    bodies.leave("192.0.2.0");
    assertThat(bodies.enter("192.0.2.100")).isTrue();
  }
}
