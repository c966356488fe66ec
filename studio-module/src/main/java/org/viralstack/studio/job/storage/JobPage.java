package org.viralstack.studio.job.storage;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;

/**
 * Some jobs, the newest first.
 *
 * @param movies of those that are movies, as they were sent
 * @param last the number of the last one where there are more behind it
 */
public record JobPage(List<Job> jobs, Map<JobId, String> movies, OptionalLong last) {
  public JobPage {
    jobs = List.copyOf(jobs);
    movies = Map.copyOf(movies);
  }
}
