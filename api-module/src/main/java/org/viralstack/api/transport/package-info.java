/**
 * What is done to every request below a surface before and after JAX-RS: its id, the cap on its
 * body, the headers that every answer carries, and the last resort for errors.
 *
 * <p>Rules: no answer below a surface is ever the server's own page; no resource is handed more of
 * a body than its cap, and what is left of it is passed over, within bounds, before the answer; the
 * id is in the answer and in the log line.
 *
 * <p>Out of scope: who calls, see {@code guard}.
 */
package org.viralstack.api.transport;
