/**
 * A movie as values: {@link org.viralstack.render.movie.Movie}, its scenes, and what leads from one
 * scene into the next.
 *
 * <p>Rules: a value that exists can be rendered, as far as that can be told without its sources.
 * Bounds stand as constants beside the field they bound; constructors throw {@link
 * IllegalArgumentException} with a sentence fit for whoever wrote the movie. Nothing here knows
 * JSON, files or time of day.
 *
 * <p>Out of scope: what stands in a scene, see {@code movie.layer}; where it stands and how it
 * moves, see {@code movie.place}; how long it lasts once its sources are known, see {@code
 * movie.length}; drawing it, see {@code movie.engine}.
 */
package org.viralstack.render.movie;
