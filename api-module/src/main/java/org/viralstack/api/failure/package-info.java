/**
 * What becomes of exceptions inside JAX-RS: each ends as an answer in the shape of the surface that
 * was called.
 *
 * <p>Rules: a client's mistake names what is wrong; a fault of ours is logged once with the
 * request's id and says nothing else to the client.
 *
 * <p>Out of scope: failures before or after JAX-RS, see {@code transport}.
 */
package org.viralstack.api.failure;
