package org.viralstack.studio.job.queue;

import java.time.Duration;
import java.util.Optional;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.JobStatus;

/**
 * A scene of a movie as a job.
 *
 * @param position from 0
 * @param scene its author's name for it
 * @param digest of its content; empty where it could not be told
 * @param error why it failed
 */
public record ScenePart(
    JobId id,
    JobId parent,
    int position,
    String scene,
    Duration duration,
    Optional<String> digest,
    JobStatus status,
    Optional<String> error) {}
