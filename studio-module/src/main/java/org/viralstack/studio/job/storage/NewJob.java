package org.viralstack.studio.job.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.studio.JobId;

/** A job that is about to be written down. */
public sealed interface NewJob {
  JobId id();

  Tenant tenant();

  Instant at();

  /**
   * A movie, which waits to be planned.
   *
   * @param workers how many of its scenes are rendered at once
   * @param reservation what pays for it; empty in test mode
   */
  record Movie(
      JobId id,
      Tenant tenant,
      String project,
      int workers,
      Optional<String> callback,
      Optional<ReservationId> reservation,
      List<String> warnings,
      Instant at)
      implements NewJob {}

  /**
   * A scene.
   *
   * @param position from 0
   * @param scene its author's name for it
   * @param digest of its content; empty where it cannot be told
   * @param ended whether there is nothing to render
   * @param error why it cannot be rendered
   */
  record Scene(
      JobId id,
      Tenant tenant,
      JobId parent,
      int position,
      String scene,
      Duration duration,
      Optional<String> digest,
      boolean ended,
      Optional<String> error,
      Instant at)
      implements NewJob {}

  /** What joins the scenes, once they are rendered. */
  record Assembly(JobId id, Tenant tenant, JobId parent, Instant at) implements NewJob {}
}
