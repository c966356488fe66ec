/**
 * Calling back while a movie is being made: every few seconds, once each, from some node.
 *
 * <p>Rules: nothing is told of a movie that has ended, which is told surely; a call that fails is
 * not made again.
 *
 * <p>Out of scope: the call itself, see {@code org.viralstack.studio.callback}.
 */
package org.viralstack.studio.job.progress;
