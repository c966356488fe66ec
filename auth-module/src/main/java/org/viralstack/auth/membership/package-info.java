/**
 * Who belongs to an organization, and how that changes.
 *
 * <p>Rules: whichever members leave, are removed or demoted at the same moment, an organization
 * keeps an owner who is not disabled; only the operator of the installation can disable the last
 * one. Only owners make, change or remove owners; everybody else is up to owners and admins;
 * whoever wants to may leave. What the caller may do is judged by their role at that moment, in the
 * transaction of the deed. A changed role and an ended membership are in force on every node when
 * the call returns. Who leaves gives back the {@linkplain org.viralstack.auth.membership.Seats
 * seat} in the same transaction.
 *
 * <p>API keys belong to the organization, not to the person who made them: they live on when that
 * person leaves or is disabled, until somebody revokes them.
 *
 * <p>Out of scope: how somebody joins, see {@code invitation}; how many may, see {@code
 * org.viralstack.billing}.
 */
package org.viralstack.auth.membership;
