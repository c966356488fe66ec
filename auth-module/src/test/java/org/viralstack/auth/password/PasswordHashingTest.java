package org.viralstack.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
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
    long something = fastestOf(() -> hashing.compare("open barley", hash));
    long nothing = fastestOf(() -> hashing.compare("open barley", Optional.empty()));

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

  private static long fastestOf(Runnable deed) {
    return LongStream.range(0, 8)
        .map(
            i -> {
              long begun = System.nanoTime();
              deed.run();
              return System.nanoTime() - begun;
            })
        .min()
        .orElse(Duration.ZERO.toNanos());
  }
}
