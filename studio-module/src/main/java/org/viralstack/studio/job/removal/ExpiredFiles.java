package org.viralstack.studio.job.removal;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.file.removal.FileRemoval;
import org.viralstack.studio.job.storage.JobRow;
import org.viralstack.studio.job.storage.Jobs;

/** Movies whose files have been kept long enough. */
@Service
class ExpiredFiles {
  private static final String EXPIRED =
      """
      SELECT id FROM studio.jobs WHERE files_until <= ?1
      ORDER BY files_until LIMIT 100 FOR UPDATE SKIP LOCKED
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  private final Jobs jobs;
  private final FileRemoval files;
  private final Clock clock;

  @Inject
  ExpiredFiles(Jobs jobs, FileRemoval files, Clock clock) {
    this.jobs = jobs;
    this.files = files;
    this.clock = clock;
  }

  /** Removes the files of some; tells whether there were any. */
  @Transactional
  public boolean removeSome() {
    Instant now = clock.instant();
    List<?> ids =
        entities
            .createNativeQuery(EXPIRED)
            .setParameter(1, now.atOffset(ZoneOffset.UTC))
            .getResultList();
    ids.forEach(id -> jobs.locked(new JobId((String) id)).ifPresent(row -> forget(row, now)));
    return !ids.isEmpty();
  }

  private void forget(JobRow row, Instant now) {
    files.remove(jobs.job(row).directory());
    row.forgetFiles(now);
  }
}
