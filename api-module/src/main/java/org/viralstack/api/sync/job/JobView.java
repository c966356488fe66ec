package org.viralstack.api.sync.job;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Children;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.JobPhase;
import org.viralstack.studio.job.MediaData;
import org.viralstack.studio.job.event.JobLinks;

/** A job as it is shown. */
record JobView(
    String jobId,
    String type,
    String status,
    @Nullable String phase,
    double progress,
    @Nullable String parentJobId,
    @Nullable String outputUrl,
    @Nullable String thumbnailUrl,
    @Nullable String error,
    @Nullable MediaView mediaData,
    @Nullable Payload payload,
    Children children,
    List<String> warnings,
    int attempt,
    Instant createdAt,
    Instant updatedAt) {
  private static final double MILLIS = 1_000;

  /**
   * What the file turned out to be.
   *
   * @param duration in seconds
   */
  record MediaView(double duration, int width, int height, long fileSize) {
    static MediaView of(MediaData media) {
      return new MediaView(
          media.duration().toMillis() / MILLIS, media.width(), media.height(), media.fileSize());
    }
  }

  /** What was sent. */
  record Payload(@Nullable String projectId, @JsonRawValue String movie) {}

  /** A page of jobs. */
  record PageView(List<JobView> jobs, @Nullable String nextCursor) {}

  /**
   * Shows a job.
   *
   * @param movie as it was sent; empty for parts
   */
  static JobView of(Job job, Optional<String> movie, JobLinks links) {
    return new JobView(
        job.id().value(),
        job.type().wireName(),
        job.status().wireName(),
        job.phase().map(JobPhase::wireName).orElse(null),
        job.progress(),
        job.parent().map(JobId::value).orElse(null),
        links.output(job).orElse(null),
        links.thumbnail(job).orElse(null),
        job.error().orElse(null),
        job.media().map(MediaView::of).orElse(null),
        movie.map(text -> new Payload(job.project().orElse(null), text)).orElse(null),
        job.children(),
        job.warnings(),
        job.attempt(),
        job.createdAt(),
        job.updatedAt());
  }
}
