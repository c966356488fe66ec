/**
 * Webhooks: telling an organization's own servers what happened.
 *
 * <p>An organization names endpoints and the events that each wants. What happens is written down
 * for each of them in the transaction in which it happens, and sent afterwards, again and again by
 * a published schedule until the endpoint has taken it; so an event is told at least once, and its
 * {@code webhook-id} is the same each time.
 *
 * <p>This package says what all parts speak of: identifiers and events. {@code endpoint} holds the
 * endpoints, {@code signature} proves to them who calls, {@code delivery} writes down what is to be
 * told and what came of it, {@code sending} tells it.
 *
 * <p>Out of scope: which addresses may be called, see {@code org.viralstack.studio.outgoing}.
 */
package org.viralstack.studio.webhook;
