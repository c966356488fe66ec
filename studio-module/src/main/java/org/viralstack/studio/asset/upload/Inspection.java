package org.viralstack.studio.asset.upload;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.media.MediaProbe;
import org.viralstack.render.media.Probe;

/** Looks what files are, a few at a time. Safe for use by many threads. */
@Service
class Inspection {
  private static final int AT_A_TIME = 2;
  private static final long PATIENCE_SECONDS = 20;

  private final MediaProbe probe;
  private final Semaphore seats = new Semaphore(AT_A_TIME, true);

  @Inject
  Inspection(MediaProbe probe) {
    this.probe = probe;
  }

  /** What a file is; empty when there was no time to look. */
  Optional<Probe> inspect(Path file) {
    try {
      if (!seats.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
      try {
        return Optional.of(probe.probe(file));
      } finally {
        seats.release();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
  }
}
