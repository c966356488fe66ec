package org.viralstack.auth.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PeriodicTest {
  @Test
  void runsThatFailDoNotEndTheRepetitionNotEvenByAnError() throws Exception {
    CountDownLatch runs = new CountDownLatch(3);
    Runnable failing =
        () -> {
          runs.countDown();
          if (runs.getCount() == 2) {
            throw new LinkageError("a class is missing");
          }
          throw new IllegalStateException("the database is away");
        };

    try (Periodic periodic = Periodic.start("failing", Duration.ofMillis(1), failing)) {
      assertThat(periodic).isNotNull();
      assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
