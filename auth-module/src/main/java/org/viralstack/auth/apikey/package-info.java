/**
 * The keys by which programs call: making, listing, changing, replacing and ending them.
 *
 * <p>Rules: a key is shown once and never kept, only its hash is. A revoked key is refused by every
 * node from the moment the revocation has answered. Everything is scoped by organization: a foreign
 * key does not exist.
 *
 * <p>Out of scope: what a key looks like, see {@code token}; how a call's key is judged, see {@code
 * verification}; whether the plan allows keys at all, see {@code org.viralstack.billing}.
 */
package org.viralstack.auth.apikey;
