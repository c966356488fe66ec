package org.viralstack.studio.job.event;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.job.Children;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.JobPhase;
import org.viralstack.studio.job.MediaData;

/** Words what is told of a movie. Safe for use by many threads. */
@Service
public class JobEvents {
  /** The name of what is told while a movie is being made. */
  public static final String PROGRESS = "progress";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final double MILLIS = 1_000;

  private final JobLinks links;

  @Inject
  JobEvents(JobLinks links) {
    this.links = links;
  }

  /** What the present state of a movie is called: {@value #PROGRESS} or how it ended. */
  public static String name(Job job) {
    return job.status().isOpen() ? PROGRESS : job.status().wireName();
  }

  /** The present state of a movie, as of its last change. */
  public JsonObject body(Job job) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("jobId", job.id().value())
            .add("status", job.status().wireName());
    switch (job.status()) {
      case DONE -> done(body, job);
      case FAILED -> {
        body.add("progress", job.progress()).add("error", job.error().orElse(""));
        body.addNull("outputUrl");
      }
      case CANCELLED -> body.add("progress", job.progress()).addNull("outputUrl");
      default -> open(body, job);
    }
    return body.add("timestamp", moment(job.updatedAt())).build();
  }

  private void open(JsonObjectBuilder body, Job job) {
    job.phase()
        .map(JobPhase::wireName)
        .ifPresentOrElse(phase -> body.add("phase", phase), () -> body.addNull("phase"));
    body.add("progress", job.progress());
    body.add("children", children(job.children()));
    body.addNull("outputUrl");
  }

  private void done(JsonObjectBuilder body, Job job) {
    body.add("progress", 1.0);
    links
        .output(job)
        .ifPresentOrElse(url -> body.add("outputUrl", url), () -> body.addNull("outputUrl"));
    job.media().ifPresent(media -> body.add("mediaData", media(media)));
  }

  private static JsonObjectBuilder children(Children children) {
    return Json.createObjectBuilder()
        .add("total", children.total())
        .add("succeeded", children.succeeded())
        .add("running", children.running())
        .add("queued", children.queued())
        .add("failed", children.failed());
  }

  private static JsonObjectBuilder media(MediaData media) {
    return Json.createObjectBuilder()
        .add("duration", media.duration().toMillis() / MILLIS)
        .add("width", media.width())
        .add("height", media.height())
        .add("fileSize", media.fileSize());
  }

  private static String moment(Instant at) {
    return MOMENT.format(at);
  }
}
