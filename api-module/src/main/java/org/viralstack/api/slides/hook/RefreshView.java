package org.viralstack.api.slides.hook;

import java.util.List;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.studio.hook.refresh.RefreshJob;

/** The jobs that write hooks, one for each app. */
@SnakeCase
public record RefreshView(List<Job> jobs) {
  /** One of them. */
  @SnakeCase
  public record Job(String jobId, String appId) {}

  static RefreshView of(List<RefreshJob> jobs) {
    return new RefreshView(
        jobs.stream().map(job -> new Job(job.id().value(), job.app().value())).toList());
  }
}
