/**
 * The checks that stand before an endpoint: credentials, plan, state of the organization,
 * permission.
 *
 * <p>Rules: a check decides one thing and either lets the request pass or says why not; which
 * checks stand before which endpoint, and in which order, is decided by {@code guard}.
 *
 * <p>Out of scope: the limit of calls, see {@code guard}.
 */
package org.viralstack.api.guard.check;
