/**
 * The endpoints of organizations: where they want to be told what, and the secret by which they
 * know who calls.
 *
 * <p>Rules: an address is judged when it is named, and again whenever it is called; at most {@value
 * org.viralstack.studio.webhook.endpoint.EndpointRegistration#MOST} endpoints per tenant; the
 * secret is sealed, and shown in the answer that makes the endpoint only; every change leaves an
 * audit event. An endpoint that answered 410 is {@code GONE} until its owner enables it again.
 *
 * <p>Out of scope: whether the plan has webhooks, which is asked at the edge and when an event is
 * published.
 */
package org.viralstack.studio.webhook.endpoint;
