package org.viralstack.studio.movie;

import java.util.Optional;
import org.viralstack.render.movie.Movie;
import org.viralstack.studio.outgoing.Destination;
import org.viralstack.studio.project.ProjectKey;

/**
 * What a client asks to be rendered.
 *
 * @param callback where the job's events are told
 * @param dryRun whether only to tell what it would cost
 */
public record Submission(
    ProjectKey project,
    Movie movie,
    RenderOptions options,
    Optional<Destination> callback,
    boolean dryRun) {}
