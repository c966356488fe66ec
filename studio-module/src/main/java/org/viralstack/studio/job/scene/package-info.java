/**
 * Rendering one scene of a movie, on whichever node has a place for it.
 *
 * <p>Rules: a scene that is in the cache is not rendered; a rendered scene is in the cache before
 * anybody is told; a scene may be begun again by another node, and ends once.
 *
 * <p>Out of scope: how a scene becomes a picture, see {@code org.viralstack.render.movie.engine}.
 */
package org.viralstack.studio.job.scene;
