/**
 * The endpoints of webhooks, below {@code /v0/api/webhooks}: the one part of the Slides surface
 * whose published address has no version.
 *
 * <p>Rules: the secret is in the answer that makes an endpoint and in no other; making, changing,
 * trying and replaying need a plan with webhooks, reading and removing do not, so that a downgrade
 * takes nothing away.
 */
package org.viralstack.api.slides.webhook;
