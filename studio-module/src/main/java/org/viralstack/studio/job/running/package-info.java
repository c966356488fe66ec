/**
 * What this node is doing for movies: how much at once, where, and that it ends when the movie has.
 *
 * <p>Rules: whoever works on a movie says so, and is interrupted within half a second when the
 * movie has ended on whichever node; what is set aside for a movie lives on as long as some node
 * works on it, and is set aside anew when work goes on after it ran out; nothing stays behind in
 * the directory of a piece of work.
 *
 * <p>Fairness: a place at which to work goes to the organization that has the fewest on this node.
 *
 * <p>Out of scope: the work itself.
 */
package org.viralstack.studio.job.running;
