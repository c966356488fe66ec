/**
 * Who is calling, and for which organization: the identifiers, roles, scopes and callers that every
 * other module speaks of.
 *
 * <p>Rules: identifiers are parsed once at the edge and valid ever after; a {@link
 * org.viralstack.auth.Caller} exists only for credentials that were verified.
 *
 * <p>Out of scope: what a plan allows, see {@code org.viralstack.billing}; how credentials travel
 * over HTTP, see {@code org.viralstack.api}.
 */
package org.viralstack.auth;
