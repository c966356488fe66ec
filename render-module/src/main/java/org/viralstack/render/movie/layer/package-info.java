/**
 * What stands in a scene: video, pictures, sound and text, each with its own settings.
 *
 * <p>Rules: as in {@code org.viralstack.render.movie}. Settings that a kind of layer does not have
 * cannot be written down here.
 */
package org.viralstack.render.movie.layer;
