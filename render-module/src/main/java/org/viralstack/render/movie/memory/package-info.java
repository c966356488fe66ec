/**
 * The memory that scenes take for what they show.
 *
 * <p>Rules: what a scene holds at a time is known before the first of it is made; the scenes of a
 * process wait for one another rather than exceed their share of the heap; a scene that would
 * exceed it alone is refused, since it would end the process and then the next one that tries.
 *
 * <p>Out of scope: the memory of FFmpeg's own processes.
 */
package org.viralstack.render.movie.memory;
