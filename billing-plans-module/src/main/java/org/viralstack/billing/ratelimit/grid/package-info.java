/**
 * Buckets that all nodes share, on the data grid that the server brings along: how they are kept,
 * how they are changed exactly, and what to think of the grid when it does not answer.
 *
 * <p>Rules: only texts and bytes travel between nodes, and none of our classes, so that nodes of
 * different versions get along; a bucket changes by compare-and-swap only.
 *
 * <p>Out of scope: which limit holds for whom, and what a node does without the grid, see {@code
 * org.viralstack.billing.ratelimit}.
 */
package org.viralstack.billing.ratelimit.grid;
