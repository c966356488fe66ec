/**
 * Making the calls of deliveries.
 *
 * <p>An answer of 2xx is success; 410 means that the endpoint is gone for good, and it is called no
 * more, which is written down together with the call or not at all; anything else, redirects
 * included, is a failure, after which the call is made again by {@link
 * org.viralstack.studio.webhook.sending.RetrySchedule}.
 *
 * <p>Fairness: a node makes at most {@code viralstack.webhooks.at-once-per-organization} calls of
 * one organization at the same time, those of {@code callback} included; what finds no place lets
 * the thread go and looks again after a while. That is no attempt.
 *
 * <p>Rules: a call is never made inside a transaction; a call that was made but not written down,
 * since its node died, is made again with the same {@code webhook-id}.
 *
 * <p>Out of scope: what is to be told, and the log, see {@code delivery}.
 */
package org.viralstack.studio.webhook.sending;
