package org.viralstack.auth.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.cluster.InvalidationListener;
import org.viralstack.auth.runtime.Service;

/**
 * The sessions that this node has verified, by the SHA-256 of their token: at most {@value #MOST},
 * each until it expires. What is forgotten is named by the identifier of a session or of a user.
 */
@Service
class VerifiedSessions implements InvalidationListener {
  static final String SUBJECT = "sessions";
  static final int MOST = 50_000;

  private final Clock clock;
  private final Cache<String, SessionCaller> callers;
  private final Object remembering = new Object();
  private volatile long generation;

  @Inject
  VerifiedSessions(Clock clock) {
    this.clock = clock;
    this.callers =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(Runnable::run)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfter(Expiry.creating((String token, SessionCaller caller) -> rest(caller)))
            .build();
  }

  Optional<SessionCaller> find(String token) {
    return Optional.ofNullable(callers.getIfPresent(fingerprint(token)))
        .filter(caller -> clock.instant().isBefore(caller.expiresAt()));
  }

  /** Which generation of the database's state is being read; taken before reading. */
  long generation() {
    return generation;
  }

  /** Remembers what was read, unless something was forgotten since {@code generation}. */
  void remember(String token, SessionCaller caller, long generation) {
    synchronized (remembering) {
      if (this.generation == generation) {
        callers.put(fingerprint(token), caller);
      }
    }
  }

  long size() {
    callers.cleanUp();
    return callers.estimatedSize();
  }

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public void forget(String key) {
    nextGeneration();
    callers
        .asMap()
        .values()
        .removeIf(
            caller -> caller.session().value().equals(key) || caller.user().value().equals(key));
  }

  @Override
  public void forgetAll() {
    nextGeneration();
    callers.invalidateAll();
  }

  private void nextGeneration() {
    synchronized (remembering) {
      generation++;
    }
  }

  private Duration rest(SessionCaller caller) {
    Instant now = clock.instant();
    return now.isBefore(caller.expiresAt())
        ? Duration.between(now, caller.expiresAt())
        : Duration.ZERO;
  }

  private static String fingerprint(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return new String(hash, StandardCharsets.ISO_8859_1);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java runtime lacks SHA-256", impossible);
    }
  }
}
