/**
 * The organizations as the operator sees them: with their plan and how they stand, to be searched
 * and paged.
 *
 * <p>Rules: what time alone has changed is taken into account as everywhere else, so that a list
 * never contradicts what an organization is told. Names come from the view that the schema {@code
 * auth} publishes for joining.
 *
 * <p>Out of scope: changing anything, see {@code subscription.change}.
 */
package org.viralstack.billing.customer;
