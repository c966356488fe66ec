/**
 * The seats of organizations, as their plans have them: the answer to what {@code
 * org.viralstack.auth.membership} asks, which knows no plans.
 *
 * <p>Rules: a seat is counted in the transaction of the membership; the owner's is taken with the
 * organization itself. A downgrade takes nobody's seat, and gives none until enough have left.
 *
 * <p>Out of scope: how is counted, see {@code quota}.
 */
package org.viralstack.billing.seat;
