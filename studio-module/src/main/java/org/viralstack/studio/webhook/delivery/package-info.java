/**
 * What endpoints are to be told, and what came of it: the log that a customer reads, and the queue
 * that the sending works off.
 *
 * <p>A delivery is one event for one endpoint. It is written in the transaction of the event, and
 * its task is asked for in the same, so that neither exists without the other. Each call to the
 * endpoint leaves an attempt. A replay is a delivery of its own with the same message, and so is a
 * test call.
 *
 * <p>Rules: an occasion is told to an endpoint once, however often it is published; only the one
 * who knows how many attempts there were may add the next; deliveries are kept for 30 days.
 *
 * <p>Out of scope: making the calls, see {@code sending}.
 */
package org.viralstack.studio.webhook.delivery;
