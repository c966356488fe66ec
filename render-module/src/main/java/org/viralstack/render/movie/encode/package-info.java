/**
 * From finished pictures to H.264: one FFmpeg that reads raw frames from its input.
 *
 * <p>Rules: every part of a movie is encoded with the same settings, so that parts can be joined
 * without encoding them again; keyframes stand where a transition begins or ends; the number of
 * frames written is the number of frames in the file.
 */
package org.viralstack.render.movie.encode;
