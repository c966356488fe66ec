/**
 * What is told of a job while it runs and when it ends, and the links to its files: the same to
 * whoever asks, watches or is called.
 *
 * <p>Rules: a job's links never change, and end with its files.
 *
 * <p>Out of scope: who is told, see {@code watch} and {@code org.viralstack.studio.callback}.
 */
package org.viralstack.studio.job.event;
