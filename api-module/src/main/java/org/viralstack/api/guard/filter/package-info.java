/**
 * The checks that stand before an endpoint, one filter each: credentials, plan, state of the
 * organization, permission.
 *
 * <p>Rules: a filter decides one thing and either lets the request pass or ends it with a refusal;
 * which filters stand before which endpoint is decided by {@code guard}.
 *
 * <p>Out of scope: the limit of calls, see {@code guard}.
 */
package org.viralstack.api.guard.filter;
