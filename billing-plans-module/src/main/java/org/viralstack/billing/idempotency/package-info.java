/**
 * Whether a call that may be a repeat goes ahead, and what it is answered if it is one.
 *
 * <p>Rules: work and its kept answer are one transaction, so that after a crash there are both or
 * neither; twins are told apart by a lock that lives as long as the transaction; what is repeated
 * must be the same call by the same credential, or else it is refused. Answers are kept for 24
 * hours, encrypted, apart for each organization and for its test data. Only answers of the work
 * itself are kept: none of what refuses a call before, no failure of ours, and none whose work was
 * undone.
 *
 * <p>Out of scope: headers and bodies on the wire, see {@code org.viralstack.api.idempotency}.
 */
package org.viralstack.billing.idempotency;
