/**
 * Which pages of other sites may call the API from a browser.
 *
 * <p>Rules: none, unless the operator lists its origin; an origin is allowed by name and never with
 * a wildcard; credentials of the browser's own are never allowed, so that a foreign page calls with
 * a key or a token, or as a stranger.
 *
 * <p>Out of scope: changes by cookie from foreign pages, see {@code credential}.
 */
package org.viralstack.api.transport.cors;
