/**
 * The audit log of an organization over HTTP.
 *
 * <p>Rules: for owners and admins with a session; only ever read; the newest event first, a bounded
 * page at a time.
 *
 * <p>Out of scope: what is written down, see {@code org.viralstack.auth.audit}.
 */
package org.viralstack.api.management.audit;
