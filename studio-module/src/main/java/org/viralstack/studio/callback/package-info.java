/**
 * Calling back: telling the address that a job names how it goes and how it ended.
 *
 * <p>How a job ended is written down in the transaction that ends it, and told by the published
 * schedule of webhooks until it is taken; so it is told at least once, with the same {@code
 * webhook-id} each time. How it goes is told once, and lost where it is not taken.
 *
 * <p>Rules: an address is judged when it is given and again when it is called; every call is signed
 * with the organization's secret for callbacks, see {@code secret}; callbacks and webhooks of an
 * organization share the places at which a node calls them.
 *
 * <p>Out of scope: what is told, see {@code org.viralstack.studio.job.event}.
 */
package org.viralstack.studio.callback;
