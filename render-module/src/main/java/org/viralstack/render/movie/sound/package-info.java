/**
 * The sound of a scene: sources decoded by FFmpeg, mixed here with their volumes and fades.
 *
 * <p>Rules: 48,000 samples per second in stereo, counted exactly; sources are read as they are
 * mixed, so memory does not grow with length; what would be too loud is bent, not cut.
 */
package org.viralstack.render.movie.sound;
