/**
 * The keys by which programs call: what is asked for, shown and changed of them.
 *
 * <p>Rules: a key is shown once and never kept, only its hash is. A revoked key is refused by every
 * node from the moment the revocation has answered. Everything is scoped by organization, and what
 * a key does to keys also by its mode: a foreign key does not exist.
 *
 * <p>Where it is done: {@code issuing} makes, changes and replaces keys, {@code revocation} ends
 * them, {@code leak} ends those that were found in public, {@code ledger} keeps them.
 *
 * <p>Out of scope: what a key looks like, see {@code token}; how a call's key is judged, see {@code
 * verification}; whether the plan allows keys at all, see {@code org.viralstack.billing}.
 */
package org.viralstack.auth.apikey;
