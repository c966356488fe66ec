package org.viralstack.studio.job.storage;

import java.util.Optional;
import java.util.OptionalLong;
import org.viralstack.studio.job.JobStatus;
import org.viralstack.studio.job.JobType;
import org.viralstack.studio.project.ProjectKey;

/**
 * Which jobs are wanted.
 *
 * @param project only the movies of this project
 * @param before only those that were made before the one with this number
 */
public record JobFilter(
    JobType type, Optional<JobStatus> status, Optional<ProjectKey> project, OptionalLong before) {}
