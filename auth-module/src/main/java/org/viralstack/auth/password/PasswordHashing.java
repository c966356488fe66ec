package org.viralstack.auth.password;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.viralstack.auth.runtime.Service;

/**
 * Hashes passwords and compares them with hashes, no more at a time than there are processors; who
 * must wait longer than {@link #PATIENCE} is sent away.
 */
@Service
public class PasswordHashing {
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SecureRandom random;
  private final PasswordHash nothing;
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  @Inject
  public PasswordHashing(SecureRandom random) {
    this.random = random;
    this.nothing = PasswordHash.ofNothing(random);
  }

  /** What came of a comparison. */
  public enum Comparison {
    RIGHT,
    WRONG,
    /** Nothing was compared; the caller may try again after {@link #PATIENCE}. */
    BUSY
  }

  /** Hashes a password; the result is in the PHC string format, or empty when too busy. */
  public Optional<String> hash(String password) {
    return inTurn(() -> PasswordHash.of(password, random).phc());
  }

  /**
   * Compares a password with a hash. Takes the same time for all passwords, and when there is no
   * hash.
   *
   * @param phc a result of {@link #hash}; empty when there is no account
   * @throws IllegalStateException when it is in another format
   */
  public Comparison compare(String password, Optional<String> phc) {
    PasswordHash hash = phc.map(PasswordHashing::parsed).orElse(nothing);
    return inTurn(() -> hash.isOf(password) ? Comparison.RIGHT : Comparison.WRONG)
        .orElse(Comparison.BUSY);
  }

  private static PasswordHash parsed(String phc) {
    return PasswordHash.parse(phc)
        .orElseThrow(() -> new IllegalStateException("a password hash of another format is kept"));
  }

  private <T> Optional<T> inTurn(Supplier<T> computation) {
    try {
      if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(computation.get());
    } finally {
      turns.release();
    }
  }
}
