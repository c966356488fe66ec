/**
 * How somebody joins an organization that exists: by an invitation to their email address.
 *
 * <p>Rules: an invitation is carried by a token that is shown once, to the person who invites, and
 * kept only as its SHA-256; bringing it to the invited person is up to them. It is good for seven
 * days and for one acceptance, by whoever has the invited address: as a user who is signed in, or
 * by signing up. It holds only as long as the person who made it may still make it. An address has
 * one open invitation to an organization, the latest. A seat is taken by accepting, in the same
 * transaction, not by inviting; who invites is told when there is none at that moment.
 *
 * <p>Out of scope: sending mail; what members may do, see {@code membership}.
 */
package org.viralstack.auth.invitation;
