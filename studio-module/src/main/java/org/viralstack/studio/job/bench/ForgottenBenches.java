package org.viralstack.studio.job.bench;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.ApplicationStop;
import org.viralstack.auth.runtime.Periodic;
import org.viralstack.auth.runtime.Service;

/** Tidies up after nodes that died, also as long as none is started anew. */
@Service
class ForgottenBenches {
  private final Benches benches;
  private final Duration pause;
  private @Nullable Periodic tidying;

  @Inject
  ForgottenBenches(Benches benches) {
    this(benches, Duration.ofHours(1));
  }

  ForgottenBenches(Benches benches, Duration pause) {
    this.benches = benches;
    this.pause = pause;
  }

  synchronized void start(@Observes ApplicationStart start) {
    if (tidying == null) {
      tidying = Periodic.start("viralstack-benches", pause, benches::tidy);
    }
  }

  synchronized void stop(@Observes ApplicationStop stop) {
    if (tidying != null) {
      tidying.close();
      tidying = null;
    }
  }
}
