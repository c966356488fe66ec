/**
 * Ends keys at once and everywhere.
 *
 * <p>Rules: when a call returns, no node accepts the key any more. A revoked key stays in the list
 * and answers as revoked, a deleted one leaves it and answers as unknown.
 *
 * <p>Out of scope: what ends by itself, by expiry or after a grace; see {@code verification}.
 */
package org.viralstack.auth.apikey.revocation;
