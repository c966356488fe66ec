package org.viralstack.api.scanning.signature;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/**
 * Remembers a scanner's keys for an hour. A key that is not among them is asked for anew, but not
 * more than once a minute, so that nobody can make this server call another one as they like.
 */
@Service
public class ScannerKeys {
  private static final Logger LOG = System.getLogger(ScannerKeys.class.getName());
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST_WAITING = 8;

  private final ScanningSettings settings;
  private final PublishedKeys published;
  private final Clock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile Fetched fetched = new Fetched(PublicKeys.NONE, Instant.EPOCH, Instant.EPOCH);

  /** What was fetched last, when, and when that was last tried. */
  private record Fetched(PublicKeys keys, Instant at, Instant triedAt) {
    boolean isFresh(Instant now) {
      return now.isBefore(at.plus(FRESH));
    }

    boolean mayTry(Instant now) {
      return !now.isBefore(triedAt.plus(PAUSE));
    }
  }

  @Inject
  ScannerKeys(Config config, Clock clock) {
    this(ScanningSettings.of(config), clock);
  }

  ScannerKeys(ScanningSettings settings, Clock clock) {
    this.settings = settings;
    this.published = new PublishedKeys(settings.keysUrl());
    this.clock = clock;
  }

  /** Makes a bad setting end the start instead of the first alert. */
  void check(@Observes ApplicationStart start) {}

  /** What is known of an identifier. */
  sealed interface Outcome {
    record Known(ECPublicKey key) implements Outcome {}

    /** The scanner has no such key. */
    record Unknown() implements Outcome {}

    /** The scanner's keys cannot be had for the moment. */
    record Unanswered() implements Outcome {}
  }

  Outcome find(String identifier) {
    return settings.keys().isPresent()
        ? outcome(settings.keys().get().find(identifier))
        : find(identifier, clock.instant());
  }

  private Outcome find(String identifier, Instant now) {
    Fetched known = fetched;
    boolean missing = !known.isFresh(now) || known.keys().find(identifier).isEmpty();
    if (missing && known.mayTry(now) && isOurTurn()) {
      try {
        if (fetched.mayTry(now)) {
          fetch(now);
        }
      } finally {
        fetching.unlock();
      }
    }
    return fetched.isFresh(now)
        ? outcome(fetched.keys().find(identifier))
        : new Outcome.Unanswered();
  }

  /**
   * One call fetches, and a few wait for what it brings; more would be threads held for nothing.
   */
  private boolean isOurTurn() {
    try {
      return fetching.tryLock()
          || (fetching.getQueueLength() < MOST_WAITING
              && fetching.tryLock(PublishedKeys.PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Outcome outcome(Optional<ECPublicKey> key) {
    return key.<Outcome>map(Outcome.Known::new).orElseGet(Outcome.Unknown::new);
  }

  private void fetch(Instant now) {
    try {
      fetched = new Fetched(published.fetch(), now, now);
    } catch (IOException unanswered) {
      fetched = new Fetched(fetched.keys(), fetched.at(), now);
      LOG.log(Level.WARNING, "The scanner's public keys cannot be fetched", unanswered);
    }
  }
}
