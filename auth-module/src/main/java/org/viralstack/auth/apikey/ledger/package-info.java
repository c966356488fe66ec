/**
 * The book of keys: every deed done to a key, in one transaction with its line in the audit log.
 *
 * <p>Rules: the deeds of one organization come one after another, so that what is decided (how many
 * keys there are, what rights the caller still has, whether a key was replaced) holds until it is
 * written. Repeating a deed leaves no second trace.
 *
 * <p>Out of scope: telling the nodes, which comes after the transaction and is up to {@code
 * issuing}, {@code revocation} and {@code leak}.
 */
package org.viralstack.auth.apikey.ledger;
