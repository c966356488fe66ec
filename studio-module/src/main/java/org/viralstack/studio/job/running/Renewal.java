package org.viralstack.studio.job.running;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.account.Booking;
import org.viralstack.studio.job.account.RenderAccount;
import org.viralstack.studio.job.queue.ScenePart;
import org.viralstack.studio.job.queue.SceneParts;
import org.viralstack.studio.job.storage.JobRow;
import org.viralstack.studio.job.storage.Jobs;

/** Lets what is set aside for a movie live on. */
@Service
class Renewal {
  private final Jobs jobs;
  private final SceneParts parts;
  private final RenderAccount account;

  @Inject
  Renewal(Jobs jobs, SceneParts parts, RenderAccount account) {
    this.jobs = jobs;
    this.parts = parts;
    this.account = account;
  }

  /**
   * Renews it, or sets it aside anew where it has run out.
   *
   * @return why an open movie cannot be paid any more: a code, a colon and a sentence
   */
  @Transactional
  public Optional<String> renew(JobId movie) {
    return jobs.locked(movie)
        .filter(row -> row.status().isOpen() && !account.renew(row.reservation()))
        .flatMap(this::reserveAnew);
  }

  private Optional<String> reserveAnew(JobRow movie) {
    List<ScenePart> scenes = parts.of(movie.id());
    if (scenes.isEmpty()) {
      // Its length is not known; whoever writes its plan reserves anew.
      return Optional.empty();
    }
    Duration length =
        scenes.stream().map(ScenePart::duration).reduce(Duration.ZERO, Duration::plus);
    return switch (account.rebook(movie.tenant(), movie.reservation(), length)) {
      case Booking.Booked booked -> {
        booked.reservation().ifPresent(movie::payBy);
        yield Optional.empty();
      }
      case Booking.Refused refused -> Optional.of(refused.error());
    };
  }
}
