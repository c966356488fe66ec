/**
 * Calls to addresses that customers name: webhooks, and pictures to fetch.
 *
 * <p>A customer's address is somebody else's wish to have this server call it, so it is trusted
 * with nothing: https only (plain http to hosts that the operator names), no user information, no
 * odd ways to write an address, public addresses only, decided on those to which the connection
 * goes. No cookie is kept, no proxy used, and of the answer no more is read than was asked for.
 *
 * <p>A message has 15 seconds and is never redirected. A download has its caller's time and bytes,
 * ends at once when its thread is interrupted, and follows a few redirects, each judged as if the
 * customer had written it.
 *
 * <p>Rules: nothing in the studio calls a customer's address but through {@link
 * org.viralstack.studio.outgoing.OutgoingHttp} and {@link
 * org.viralstack.studio.outgoing.download.Downloads}; a {@link
 * org.viralstack.studio.outgoing.Destination} exists only where its form was checked.
 *
 * <p>Out of scope: which addresses are public, see {@code address}; addresses that the operator
 * configures.
 */
package org.viralstack.studio.outgoing;
