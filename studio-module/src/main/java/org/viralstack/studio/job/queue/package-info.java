/**
 * What is asked of the nodes for a movie: to plan it, to render its scenes, to join them.
 *
 * <p>Fairness: a movie has as many scenes with the nodes as it has workers, and an organization no
 * more than {@code viralstack.jobs.scenes-at-once-per-organization}, shared evenly among its
 * movies, and no more movies than that which are planned; when one ends, the next is asked for,
 * behind those of others.
 *
 * <p>Rules: whoever may ask for scenes holds the organization's queue before the lock of any job,
 * so that two transactions never wait for each other; a task is asked for in the transaction of the
 * row that it works on.
 *
 * <p>Out of scope: what the tasks do, see {@code planning}, {@code scene} and {@code assembly}.
 */
package org.viralstack.studio.job.queue;
