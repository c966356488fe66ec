package org.viralstack.studio.job.storage;

import org.viralstack.studio.job.JobStatus;
import org.viralstack.studio.job.JobType;

/** Writes down what a new job begins with. */
final class NewRows {
  private NewRows() {}

  static JobRow of(NewJob job) {
    JobRow row = new JobRow();
    row.id = job.id().value();
    row.organizationId = job.tenant().organization().value();
    row.testMode = job.tenant().testMode();
    row.createdAt = job.at();
    row.updatedAt = job.at();
    row.version = 1;
    switch (job) {
      case NewJob.Movie movie -> fill(row, movie);
      case NewJob.Scene scene -> fill(row, scene);
      case NewJob.Assembly assembly -> {
        row.type = JobType.ASSEMBLY;
        row.status = JobStatus.WAITING;
        row.parentId = assembly.parent().value();
      }
    }
    return row;
  }

  private static void fill(JobRow row, NewJob.Movie movie) {
    row.type = JobType.RENDER;
    row.status = JobStatus.QUEUED;
    row.projectId = movie.project();
    row.workers = movie.workers();
    row.callbackUrl = movie.callback().orElse(null);
    row.reservationId = movie.reservation().map(Object::toString).orElse(null);
    row.warnings = movie.warnings();
  }

  private static void fill(JobRow row, NewJob.Scene scene) {
    row.type = JobType.SCENE;
    row.parentId = scene.parent().value();
    row.position = scene.position();
    row.scene = scene.scene();
    row.millis = scene.duration().toMillis();
    row.digest = scene.digest().orElse(null);
    if (scene.error().isPresent()) {
      row.status = JobStatus.FAILED;
      row.error = scene.error().get();
    } else {
      row.status = scene.ended() ? JobStatus.DONE : JobStatus.QUEUED;
      row.progress = scene.ended() ? 1 : 0;
    }
  }
}
