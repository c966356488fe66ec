/**
 * The header {@code Idempotency-Key}: a repeated POST that creates something is answered as the
 * first was, and creates nothing.
 *
 * <p>Rules: every POST says whether it takes the header, and is not deployed else; a malformed key
 * is refused, and so are two; whatever refuses a request before its resource is reached, or because
 * it cannot be parsed or breaks a rule, uses up no key. An answer goes to the client only once it
 * is kept.
 *
 * <p>Out of scope: what is kept and for how long, see {@code org.viralstack.billing.idempotency}.
 */
package org.viralstack.api.idempotency;
