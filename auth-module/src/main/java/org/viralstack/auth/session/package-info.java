/**
 * The token that a person carries after signing in: a JWT, valid for exactly 24 hours, unless its
 * session ends earlier.
 *
 * <p>Rules: one signature algorithm, ES256, and one shape of header; whatever differs is refused
 * (RFC 8725). In the steady state a verification costs neither SQL nor a signature; the end of a
 * session reaches every node before the call that ends it returns. A user has at most 50 sessions;
 * of more the oldest end. Going over to another organization replaces the session and does not
 * lengthen it. What ends sessions is in one transaction with its reason; the nodes are told after
 * it.
 *
 * <p>Out of scope: how a token travels, cookies and CSRF, see {@code org.viralstack.api}; API keys,
 * see {@code apikey}; the keys that sign, see {@code signing}.
 */
package org.viralstack.auth.session;
