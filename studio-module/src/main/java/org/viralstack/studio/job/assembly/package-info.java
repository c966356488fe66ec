/**
 * Joining the scenes of a movie, and keeping the movie with a picture of it.
 *
 * <p>Rules: harmless to repeat up to the moment when the movie is done; what a movie turned out to
 * be is measured on the file that is kept; a movie that the tenant has already is copied, not
 * joined. Scenes whose files are gone are rendered again, up to three times.
 *
 * <p>Out of scope: how scenes are joined, see {@code org.viralstack.render.movie.assembly}.
 */
package org.viralstack.studio.job.assembly;
