/**
 * How a movie ends: done, failed or cancelled, once.
 *
 * <p>Rules: the status, what it costs, what becomes of its children, and what its callback is told
 * are one transaction, and only one such transaction finds the movie open. A movie that is done
 * leaves its file, any other leaves none.
 *
 * <p>Out of scope: ending the programs that work on it, see {@code running}; removing files, see
 * {@code removal}.
 */
package org.viralstack.studio.job.ending;
