package org.viralstack.studio.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.JobId;
import org.viralstack.studio.file.ObjectKey;

/**
 * A job as it stands.
 *
 * @param progress 0 to 1
 * @param version grows with every change
 * @param attempt how often a node has begun it
 * @param tries how many of the attempts came since what was done for it was last lost
 * @param losses of what joins scenes: how often some of them were lost
 * @param error why it failed: a code, a colon and a sentence
 * @param project of a movie
 * @param callback of a movie: the address that is told of it
 * @param filesUntil the moment from which the files of a finished movie are gone; empty when there
 *     are none
 * @param warnings what the movie's author should know
 */
public record Job(
    JobId id,
    Tenant tenant,
    Optional<JobId> parent,
    JobType type,
    JobStatus status,
    Optional<JobPhase> phase,
    double progress,
    long version,
    int attempt,
    int tries,
    int losses,
    Optional<String> error,
    Optional<String> project,
    Optional<String> callback,
    Optional<MediaData> media,
    Optional<Instant> filesUntil,
    List<String> warnings,
    Children children,
    Instant createdAt,
    Instant updatedAt) {
  public Job {
    warnings = List.copyOf(warnings);
  }

  /** Below which all its files are. */
  public ObjectKey directory() {
    return new ObjectKey(tenant.organization() + "/jobs/" + id);
  }

  /** Below which its sources are while it is made, each named by the digest of its content. */
  public ObjectKey sources() {
    return directory().child("sources");
  }

  public ObjectKey output() {
    return directory().child("output.mp4");
  }

  public ObjectKey thumbnail() {
    return directory().child("thumbnail.jpg");
  }
}
