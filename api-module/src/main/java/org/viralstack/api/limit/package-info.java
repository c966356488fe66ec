/**
 * What limits look like over HTTP, and the one that holds for strangers.
 *
 * <p>Rules: whoever is not proven to be somebody is counted by address, whatever the reason; the
 * answer to a guarded call says what is left: of the caller's own limit, or of the address's budget
 * where nobody is proven. A refusal before the limit costs the caller nothing and shows what this
 * node knows of it. {@code OPTIONS} is neither counted nor told.
 *
 * <p>Out of scope: how calls are counted, see {@code org.viralstack.billing.ratelimit}; which
 * endpoint has which limit, see {@code guard}.
 */
package org.viralstack.api.limit;
