/**
 * What can go wrong with a request, named once for all surfaces.
 *
 * <p>Rules: a refusal says what happened and carries what its sentence needs, but no sentence, no
 * code and no status; those are each surface's own.
 *
 * <p>Out of scope: how a refusal is worded, see {@code surface}; when something is refused, see
 * {@code guard}, {@code input} and {@code failure}.
 */
package org.viralstack.api.refusal;
