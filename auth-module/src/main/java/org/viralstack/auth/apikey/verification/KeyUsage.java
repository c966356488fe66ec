package org.viralstack.auth.apikey.verification;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.ApplicationStop;
import org.viralstack.auth.runtime.Periodic;
import org.viralstack.auth.runtime.Service;

/**
 * Notes when keys are used and writes it down every few seconds, many in one statement. A node that
 * is lost takes at most {@link #PAUSE} of it along.
 */
@Service
class KeyUsage {
  private static final Logger LOG = System.getLogger(KeyUsage.class.getName());

  /** Two pauses are less than ten seconds, so that one statement may fail and be late. */
  private static final Duration PAUSE = Duration.ofSeconds(4);

  /** How exact the last use is, so that a busy key costs one look per use and hardly a write. */
  private static final Duration GRAIN = Duration.ofMillis(500);

  private static final int MOST_KEYS = 100_000;
  private static final int MOST_PER_STATEMENT = 1_000;

  private final KeyUses written;
  private final ConcurrentMap<ApiKeyId, Instant> unwritten = new ConcurrentHashMap<>();
  private @Nullable Periodic writing;

  @Inject
  KeyUsage(KeyUses written) {
    this.written = written;
  }

  synchronized void start(@Observes ApplicationStart start) {
    if (writing == null) {
      writing = Periodic.start("viralstack-key-usage", PAUSE, this::write);
    }
  }

  void stop(@Observes ApplicationStop stop) {
    end();
  }

  /** Also ends what a start has begun that failed. */
  @PreDestroy
  synchronized void end() {
    if (writing == null) {
      return;
    }
    writing.close();
    writing = null;
    try {
      write();
    } catch (IllegalStateException unreachable) {
      LOG.log(Level.WARNING, "The last seconds of key usage are lost", unreachable);
    }
  }

  /** Notes a use. When the database has not taken anything for long, keys not yet noted are not. */
  void note(ApiKeyId key, Instant now) {
    Instant noted = unwritten.get(key);
    boolean worthNoting =
        noted == null ? unwritten.size() < MOST_KEYS : noted.plus(GRAIN).isBefore(now);
    if (worthNoting) {
      unwritten.merge(key, now, (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  /** Writes all that was noted; what cannot be written stays for the next time. */
  void write() {
    Iterator<Map.Entry<ApiKeyId, Instant>> all = unwritten.entrySet().iterator();
    while (all.hasNext()) {
      Map<ApiKeyId, Instant> batch = new HashMap<>();
      while (all.hasNext() && batch.size() < MOST_PER_STATEMENT) {
        Map.Entry<ApiKeyId, Instant> use = all.next();
        batch.put(use.getKey(), use.getValue());
      }
      written.advance(batch);
      batch.forEach(unwritten::remove);
    }
  }
}
