/**
 * FFmpeg as a child process: which program, how it is started, watched and ended.
 *
 * <p>Rules: never a shell; the environment is empty; inputs are named as {@code file:} with the
 * demuxer that their bytes call for, so nothing in a name or a file leads elsewhere; errors are
 * read to their end and kept as far as somebody needs them; whoever is interrupted or late ends all
 * children before he returns; a child whose parent dies loses its pipes and ends too.
 *
 * <p>Out of scope: what a picture looks like, see {@code movie.engine}.
 */
package org.viralstack.render.ffmpeg;
