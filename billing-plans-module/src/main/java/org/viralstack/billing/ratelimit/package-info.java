/**
 * How often one may call: one limit for the whole cluster.
 *
 * <p>Rules: of any number of calls within a window exactly as many are admitted as the limit says,
 * on one node or on many; a refused call costs nothing; whoever waits as long as they were told is
 * admitted. Without the data grid each node admits its own share.
 *
 * <p>Out of scope: what counts as one caller and which headers tell of it, see {@code
 * org.viralstack.api}; what is used up per period, see {@code quota}.
 */
package org.viralstack.billing.ratelimit;
