/**
 * A JAX-RS endpoint without any of what the product does, added to the WAR for the benchmark alone.
 *
 * <p>Rules: it is written as anyone would write it, and answers the same three fields as {@code GET
 * /v1/me}.
 */
package org.viralstack.system.bench.bare;
