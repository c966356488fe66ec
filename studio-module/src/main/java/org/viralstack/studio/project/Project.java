package org.viralstack.studio.project;

import java.time.Instant;

/**
 * A project, under which jobs are put together.
 *
 * @param lastUsedAt when a job of it was last submitted
 */
public record Project(ProjectKey key, Instant createdAt, Instant lastUsedAt) {}
