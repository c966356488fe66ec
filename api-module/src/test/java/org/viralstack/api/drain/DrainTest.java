package org.viralstack.api.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DrainTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(60);

  private final CountDownLatch ended = new CountDownLatch(1);

  @Test
  void nodeServesForItsWholeTimeThoughNobodyCalls() throws Exception {
    Drain drain = drain(SHORT);
    long begin = System.nanoTime();

    drain.signal();

    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(SHORT);
  }

  @Test
  void secondSignalEndsItAtOnce() throws Exception {
    Drain drain = drain(LONG);
    drain.signal();
    assertThat(ended.getCount()).isEqualTo(1);

    drain.signal();

    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void nodeHasBegunToEndFromTheFirstSignalOn() {
    Drain drain = drain(LONG);
    assertThat(drain.hasBegun()).isFalse();

    drain.signal();

    assertThat(drain.hasBegun()).isTrue();
    drain.signal();
  }

  private Drain drain(Duration length) {
    return new Drain(new DrainTime(length), ended::countDown);
  }
}
