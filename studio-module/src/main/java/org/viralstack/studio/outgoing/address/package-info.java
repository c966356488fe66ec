/**
 * Which internet addresses this installation may call for a customer.
 *
 * <p>Rules: what is not known to be public is refused: loopback, private, link-local and with them
 * the metadata services of clouds, shared, multicast, reserved and documentation ranges, and every
 * IPv6 form in which an IPv4 address of those could hide. A name of which one address is refused is
 * refused whole, since the answer of a stranger's name server is not to be picked from. The check
 * is made on the addresses to which the connection then goes, never on a name that is looked up
 * again.
 *
 * <p>The operator may allow ranges, for receivers in the same network.
 *
 * <p>Out of scope: what an address of a destination may look like, and the call itself, see {@code
 * org.viralstack.studio.outgoing}.
 */
package org.viralstack.studio.outgoing.address;
