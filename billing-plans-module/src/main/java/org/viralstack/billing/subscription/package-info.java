/**
 * Who is on which plan, and how their account stands.
 *
 * <p>Rules: every organization has exactly one subscription, made in the transaction that makes the
 * organization. What only time changes (a trial that ends, a payment that stays away) is decided at
 * reading, so no job is needed for it. Reading costs no SQL in the steady state; a change is in
 * force on every node when it has answered.
 *
 * <p>Out of scope: what a plan contains, see {@code catalogue}; what is used up, see {@code quota};
 * payments.
 */
package org.viralstack.billing.subscription;
