/**
 * What movies cost: a place among the jobs that run at once, and minutes of finished video.
 *
 * <p>Rules: place and minutes are taken in the transaction that makes the job, by the length that
 * can be told then; planning, which knows the sources, takes what is missing or gives back what is
 * too much. They go back, or are charged by the length of the file, in the transaction in which the
 * job ends. Test data is never counted, but bounded in number.
 *
 * <p>Out of scope: the counters, see {@code org.viralstack.billing.quota}.
 */
package org.viralstack.studio.job.account;
