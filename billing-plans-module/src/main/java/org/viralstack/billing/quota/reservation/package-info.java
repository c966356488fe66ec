/**
 * What is set aside for work that has not ended: made, renewed, settled once, and given back when
 * whoever held it has died.
 *
 * <p>Rules: a reservation is settled once, in the periods in which it was made; it has a deadline,
 * after which the next sweep gives it back.
 *
 * <p>Out of scope: whether there is room, see {@code quota}.
 */
package org.viralstack.billing.quota.reservation;
