/**
 * Where a layer stands in the frame, how it appears, moves and vanishes, and in which colours.
 *
 * <p>Rules: as in {@code org.viralstack.render.movie}. Percentages refer to the frame, so that a
 * layer keeps its place when the frame's size changes.
 */
package org.viralstack.render.movie.place;
