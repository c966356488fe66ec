/**
 * What this node is doing for movies, and that it ends when the movie has.
 *
 * <p>Rules: whoever works on a movie says so, and is interrupted within half a second when the
 * movie has ended on whichever node; what is set aside for a movie lives on as long as some node
 * works on it, and is set aside anew when work goes on after it ran out.
 *
 * <p>Out of scope: the work itself, and the places at which it is done, see {@code bench}.
 */
package org.viralstack.studio.job.running;
