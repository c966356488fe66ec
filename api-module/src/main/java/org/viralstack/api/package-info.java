/**
 * The two published REST surfaces, the management API, and what they share on the way of a request.
 *
 * <p>The way: {@code transport} (request id, body cap, last resort for errors) → {@code guard}
 * (credentials, plan gate, scope or role, rate limit) → a resource of {@code slides}, {@code sync}
 * or {@code management}, which parses with {@code input}, makes one call into a module, and
 * translates the outcome. Errors are written in the surface's own shape by {@code surface} and
 * {@code failure}.
 *
 * <p>Out of scope: every decision of the business; see the modules below.
 */
package org.viralstack.api;
