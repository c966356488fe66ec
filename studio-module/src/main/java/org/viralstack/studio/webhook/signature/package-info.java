/**
 * How an endpoint knows that a call comes from here: two signatures over the same body with the
 * endpoint's one secret.
 *
 * <p>The secret is {@code whsec_} and the base64 of 24 random bytes, 38 characters.
 *
 * <ul>
 *   <li>{@code webhook-signature} is that of Standard Webhooks 1.0.0: {@code v1,} and the base64 of
 *       HMAC-SHA256 over {@code webhook-id.webhook-timestamp.body}, keyed with the <em>24
 *       bytes</em> that follow the prefix, as its public libraries expect.
 *   <li>{@code X-ViralSlides-Signature} is {@code sha256=} and the hexadecimal HMAC-SHA256 over the
 *       body alone, keyed with the <em>whole text</em> of the secret, prefix included, in ASCII:
 *       what stands in a receiver's configuration is used as it stands.
 * </ul>
 *
 * <p>Rules: the body that is signed is the body that is sent, byte for byte; a secret is shown once
 * and kept sealed.
 */
package org.viralstack.studio.webhook.signature;
