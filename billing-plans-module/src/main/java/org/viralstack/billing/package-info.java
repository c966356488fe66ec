/**
 * What an organization may do and how much of it: plans, their features and their limits, as values
 * that every other package of this module and every surface speaks of.
 *
 * <p>Rules: a limit is a value, also where there is none; amounts are whole numbers in the unit of
 * their {@link org.viralstack.billing.Feature}; nothing here knows the database, the clock or the
 * data grid.
 *
 * <p>Where to look: {@code catalogue} for the plans on offer, {@code subscription} for who is on
 * which, {@code usage} for what is used up, {@code quota} for whether there is room, {@code
 * ratelimit} for how often one may call, {@code idempotency} for whether a call was made before.
 *
 * <p>Out of scope: who is calling, see {@code org.viralstack.auth}; how a refusal looks on the
 * wire, see {@code org.viralstack.api}.
 */
package org.viralstack.billing;
