/**
 * Where this node works on movies: how much at once, and in which directory.
 *
 * <p>Rules: a place at which to work goes to the organization that has the fewest on this node;
 * nothing stays behind in the directory of a piece of work, also of one that ended with its node.
 *
 * <p>Out of scope: the work itself, and what is set aside for it.
 */
package org.viralstack.studio.job.bench;
