/**
 * Scenes that were rendered, kept by what is to be seen and heard in them, so that nothing is
 * rendered twice: not by a node that takes over, and not for the next movie with the same scene.
 *
 * <p>Rules: a scene is never shared between organizations, nor between real and test data; what
 * nobody has used for {@code viralstack.jobs.scene-cache-days} is removed; a scene that a movie
 * under way relies on was used lately. A file that is to be removed is withdrawn when its scene is
 * rendered again; a scene whose file is missing all the same is forgotten as soon as somebody
 * notices, and rendered again.
 *
 * <p>Out of scope: what the digest covers, see {@code org.viralstack.render.movie}.
 */
package org.viralstack.studio.job.cache;
