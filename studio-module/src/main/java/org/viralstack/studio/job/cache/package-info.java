/**
 * Scenes that were rendered, kept by what is to be seen and heard in them, so that nothing is
 * rendered twice: not by a node that takes over, and not for the next movie with the same scene.
 * And movies that are done: the next one with the same content takes a copy of their files.
 *
 * <p>Rules: neither is ever shared between organizations, nor between real and test data; a scene
 * that nobody has used for {@code viralstack.jobs.scene-cache-days} is removed; a scene that a
 * movie under way relies on was used lately; a movie's files live and go with its job, never longer
 * for the sake of others. The removal of a scene's file is withdrawn when the scene is rendered
 * again; a scene whose file is missing all the same is forgotten as soon as somebody notices, and
 * rendered again.
 *
 * <p>Out of scope: what the digests cover, see {@code org.viralstack.render.movie}.
 */
package org.viralstack.studio.job.cache;
