/**
 * What there is to buy, and what an organization has bought and used: plans, usage, subscription.
 *
 * <p>Rules: everybody may see the plans, every member the usage, owners and admins the
 * subscription; all three in every state of the organization. Amounts are in the units of the
 * plans, minutes with up to three decimals; what has no bound is {@code null}.
 *
 * <p>Out of scope: payments; changing a subscription, see {@code admin}.
 */
package org.viralstack.api.management.plan;
