package org.viralstack.studio.job.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a movie shows, in the database. */
@Entity(name = "JobMovie")
@Table(schema = "studio", name = "job_movies")
class JobMovieRow {
  @Id
  @Column(name = "job_id")
  String jobId;

  String movie;
  String sources;

  /** Keeps which content the sources had. The server notices changes an entity makes to itself. */
  void take(String found) {
    sources = found;
  }
}
