/**
 * The plans on offer. The catalogue is data: {@code plans.json} of this module, or the file that
 * {@code viralstack.plans.file} names. It is read once at the start and held in memory.
 *
 * <p>Rules: a catalogue with a fault stops the start with sentences that name the plan, the field
 * and the rule; a plan that some organization is on cannot leave the catalogue.
 *
 * <p>Out of scope: who is on which plan, see {@code org.viralstack.billing.subscription}.
 */
package org.viralstack.billing.catalogue;
