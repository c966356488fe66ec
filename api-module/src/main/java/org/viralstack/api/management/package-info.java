/**
 * The management API, below {@code /v0/api/v1}: accounts, sessions and the operator's endpoints;
 * API keys stand in {@code apikey}.
 *
 * <p>Rules: the envelope and the errors of the Slides surface; unknown fields of a body are
 * refused, since a misspelt one could make an all-powerful key; answers with a secret are never
 * cached.
 */
package org.viralstack.api.management;
