package org.viralstack.studio.callback.secret;

import java.time.Instant;
import org.viralstack.studio.webhook.signature.WebhookSecret;

/**
 * An organization's secret for callbacks.
 *
 * @param rotatedAt when it was made
 */
public record RenderWebhookSecret(WebhookSecret secret, Instant rotatedAt) {}
