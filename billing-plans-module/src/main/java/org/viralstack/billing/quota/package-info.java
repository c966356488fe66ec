/**
 * Whether there is room for more work, and who pays for it: reservations and standing counts.
 *
 * <p>Rules: one guarded statement per counter decides, so that of any number of simultaneous
 * callers exactly as many succeed as there is room for. Room is reserved in the transaction that
 * makes the work, charged when the work succeeds, and given back to the same period when it does
 * not. A reservation that outlives its deadline is given back by the sweeper. A refusal costs
 * nothing.
 *
 * <p>Out of scope: the counters themselves, see {@code usage}; how often one may call, see {@code
 * ratelimit}; when the sweeper runs.
 */
package org.viralstack.billing.quota;
