package org.viralstack.billing.idempotency;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.ApplicationStop;
import org.viralstack.auth.runtime.Periodic;
import org.viralstack.auth.runtime.Service;

/** Forgets kept answers once their time is over. */
@Service
public class AnswerRetention {
  /** The most that one statement forgets. */
  public static final int LARGEST_BATCH = 1_000;

  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** More than an hour's worth of the busiest organizations, but an end. */
  private static final int MOST_PER_RUN = 100_000;

  private final KeptAnswers answers;
  private @Nullable Periodic forgetting;

  @Inject
  AnswerRetention(KeptAnswers answers) {
    this.answers = answers;
  }

  /**
   * Forgets answers whose time is over, in batches of one transaction each. May run on many nodes
   * at once; it is not needed for an answer to lose its effect.
   *
   * @param most how many at most
   * @return how many were forgotten
   */
  public int purge(int most) {
    int forgotten = 0;
    int batch;
    int wanted;
    do {
      wanted = Math.min(LARGEST_BATCH, most - forgotten);
      batch = wanted > 0 ? answers.forgetOver(wanted) : 0;
      forgotten += batch;
    } while (batch > 0 && batch == wanted);
    return forgotten;
  }

  synchronized void start(@Observes ApplicationStart start) {
    if (forgetting == null) {
      forgetting = Periodic.start("viralstack-kept-answers", PAUSE, () -> purge(MOST_PER_RUN));
    }
  }

  void stop(@Observes ApplicationStop stop) {
    end();
  }

  /** Also ends what a start has begun that failed. */
  @PreDestroy
  synchronized void end() {
    if (forgetting != null) {
      forgetting.close();
      forgetting = null;
    }
  }
}
