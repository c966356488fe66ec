package org.viralstack.studio.job.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Children;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.JobPhase;
import org.viralstack.studio.job.JobStatus;
import org.viralstack.studio.job.JobType;
import org.viralstack.studio.job.MediaData;
import org.viralstack.studio.storage.TextListColumn;

/** A job in the database; whoever changes it holds its lock. */
@Entity(name = "Job")
@Table(schema = "studio", name = "jobs")
public class JobRow {
  @Id String id;

  @Column(insertable = false, updatable = false)
  long number;

  @Column(name = "organization_id")
  String organizationId;

  @Column(name = "test_mode")
  boolean testMode;

  @Column(name = "parent_id")
  @Nullable String parentId;

  @Enumerated(EnumType.STRING)
  JobType type;

  @Enumerated(EnumType.STRING)
  JobStatus status;

  @Enumerated(EnumType.STRING)
  @Nullable JobPhase phase;

  double progress;
  long version;
  int attempt;
  int earlier;
  int losses;
  @Nullable String error;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  @Column(name = "project_id")
  @Nullable String projectId;

  @Nullable Integer workers;

  @Column(name = "callback_url")
  @Nullable String callbackUrl;

  @Column(name = "reservation_id")
  @Nullable String reservationId;

  @Convert(converter = TextListColumn.class)
  @Nullable List<String> warnings;

  @Column(name = "media_millis")
  @Nullable Long mediaMillis;

  @Column(name = "media_width")
  @Nullable Integer mediaWidth;

  @Column(name = "media_height")
  @Nullable Integer mediaHeight;

  @Column(name = "media_bytes")
  @Nullable Long mediaBytes;

  @Column(name = "files_until")
  @Nullable Instant filesUntil;

  @Nullable Integer position;
  @Nullable String scene;
  @Nullable Long millis;
  @Nullable String digest;
  boolean dispatched;

  public JobId id() {
    return new JobId(id);
  }

  public JobStatus status() {
    return status;
  }

  public Tenant tenant() {
    return new Tenant(new OrganizationId(organizationId), testMode);
  }

  /** What pays for a movie; empty in test mode. */
  public Optional<ReservationId> reservation() {
    return Optional.ofNullable(reservationId).map(ReservationId::new);
  }

  /** Lets another reservation pay. */
  public void payBy(ReservationId reservation) {
    reservationId = reservation.value();
  }

  /** A node begins it, or begins it anew. */
  public void begin(Instant now) {
    status = JobStatus.RUNNING;
    attempt++;
    changed(now);
  }

  /** A node stops that had begun it; it counts as tried so many times. */
  public void handBack(int tries, Instant now) {
    attempt = Math.min(attempt, earlier + tries);
    changed(now);
  }

  /** What is done for a movie now; it is never behind what was done before. */
  public void enter(JobPhase next, double least, Instant now) {
    phase = next;
    progress = Math.max(progress, least);
    changed(now);
  }

  /** It waits for a node again. */
  public void queue(Instant now) {
    status = JobStatus.QUEUED;
    dispatched = true;
    changed(now);
  }

  /** A scene that was rendered is to be rendered again, when its turn comes. */
  public void renew(Instant now) {
    status = JobStatus.QUEUED;
    dispatched = false;
    earlier = attempt;
    changed(now);
  }

  /** What joins scenes waits for those that were lost. */
  public void standBy(Instant now) {
    status = JobStatus.WAITING;
    earlier = attempt;
    losses++;
    changed(now);
  }

  /** Nothing is left to do. */
  public void finish(Instant now) {
    status = JobStatus.DONE;
    progress = 1;
    changed(now);
  }

  /**
   * A movie is there.
   *
   * @param content its digest, by which the next of the same content finds it
   * @param until when its files are kept
   */
  public void finish(MediaData media, String content, Instant until, Instant now) {
    mediaMillis = media.duration().toMillis();
    mediaWidth = media.width();
    mediaHeight = media.height();
    mediaBytes = media.fileSize();
    digest = content;
    filesUntil = until;
    finish(now);
  }

  /**
   * It cannot be done.
   *
   * @param reason a code, a colon and a sentence
   */
  public void fail(String reason, Instant now) {
    status = JobStatus.FAILED;
    error = reason;
    changed(now);
  }

  public void cancel(Instant now) {
    status = JobStatus.CANCELLED;
    changed(now);
  }

  /** Its files are gone. */
  public void forgetFiles(Instant now) {
    filesUntil = null;
    changed(now);
  }

  private void changed(Instant now) {
    version++;
    updatedAt = now;
  }

  /** As it stands now. */
  public Job job(Children children) {
    return new Job(
        id(),
        tenant(),
        Optional.ofNullable(parentId).map(JobId::new),
        type,
        status,
        Optional.ofNullable(phase),
        progress,
        version,
        attempt,
        attempt - earlier,
        losses,
        Optional.ofNullable(error),
        Optional.ofNullable(projectId),
        Optional.ofNullable(callbackUrl),
        media(),
        Optional.ofNullable(filesUntil),
        warnings == null ? List.of() : warnings,
        children,
        createdAt,
        updatedAt);
  }

  private Optional<MediaData> media() {
    return mediaMillis == null || mediaWidth == null || mediaHeight == null || mediaBytes == null
        ? Optional.empty()
        : Optional.of(
            new MediaData(Duration.ofMillis(mediaMillis), mediaWidth, mediaHeight, mediaBytes));
  }
}
