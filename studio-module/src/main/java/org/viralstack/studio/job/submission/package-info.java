/**
 * Asking for movies: judged by the plan, paid for, written down and handed to the nodes, all in one
 * transaction.
 *
 * <p>Rules: a refusal costs nothing; the length that is paid for in advance counts sources that
 * nobody has fetched yet as stills, and is put right when the movie is planned.
 *
 * <p>Out of scope: reading what was sent, see {@code org.viralstack.studio.movie.reading}.
 */
package org.viralstack.studio.job.submission;
