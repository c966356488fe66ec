/**
 * The body of a request on its way in: how large it may be, how long it may take, and how many may
 * be waited for at the same time.
 *
 * <p>Rules: no more is read than the cap; no thread waits longer for a body than its time, and only
 * so many wait at all, so that clients which send slowly take no more than their part of the
 * server's threads; a body that has come along with its header never waits. What nobody has read is
 * passed over before the answer, within bounds, and beyond them the connection ends with it.
 *
 * <p>Out of scope: what a body says, see {@code json} and {@code input}.
 */
package org.viralstack.api.transport.body;
