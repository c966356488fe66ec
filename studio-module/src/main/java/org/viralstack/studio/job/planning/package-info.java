/**
 * Planning a movie: fetching its sources once for all nodes, measuring it, and making its children.
 *
 * <p>Rules: a source that cannot be had fails the scenes that show it, and no other; the plan is
 * written down in one transaction, which also puts right what is paid for in advance; planning may
 * be repeated up to then.
 *
 * <p>Out of scope: fetching, see {@code org.viralstack.studio.source}.
 */
package org.viralstack.studio.job.planning;
