package org.viralstack.studio.job.storage;

import java.util.Optional;
import java.util.OptionalLong;
import org.viralstack.studio.job.JobStatus;
import org.viralstack.studio.job.JobType;

/**
 * Which jobs are wanted.
 *
 * @param before only those that were made before the one with this number
 */
public record JobFilter(JobType type, Optional<JobStatus> status, OptionalLong before) {}
