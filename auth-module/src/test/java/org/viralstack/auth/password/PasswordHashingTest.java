package org.viralstack.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.password.PasswordHashing.Comparison;

class PasswordHashingTest {
  private final PasswordHashing hashing = new PasswordHashing(new SecureRandom());

  @Test
  void onlyTheRightPasswordIsRight() {
    Optional<String> hash = hashing.hash("open sesame");

    assertThat(hashing.compare("open sesame", hash)).isEqualTo(Comparison.RIGHT);
    assertThat(hashing.compare("open barley", hash)).isEqualTo(Comparison.WRONG);
  }

  @Test
  void noPasswordIsRightWhereThereIsNoHash() {
    assertThat(hashing.compare("open sesame", Optional.empty())).isEqualTo(Comparison.WRONG);
  }

  @Test
  void comparingWithNothingTakesAsLongAsWithSomething() {
    Optional<String> hash = hashing.hash("open sesame");
    long something = Long.MAX_VALUE;
    long nothing = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      something = Math.min(something, costOf(() -> hashing.compare("open barley", hash)));
      nothing = Math.min(nothing, costOf(() -> hashing.compare("open barley", Optional.empty())));
    }

    assertThat((double) nothing / something).isBetween(0.5, 2.0);
  }

  @Test
  void interruptedCallerIsSentAwayAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    assertThat(hashing.compare("open sesame", Optional.empty())).isEqualTo(Comparison.BUSY);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void hashOfAnotherFormatIsNotTakenForAWrongPassword() {
    assertThatIllegalStateException()
        .isThrownBy(() -> hashing.compare("open sesame", Optional.of("$2a$10$abc")));
  }

  /** In nanoseconds of processor time, which other work on the machine does not change much. */
  private static long costOf(Runnable deed) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    deed.run();
    return threads.getCurrentThreadCpuTime() - begun;
  }
}
