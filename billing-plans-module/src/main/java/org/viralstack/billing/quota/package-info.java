/**
 * Whether there is room for what an organization wants to make: what its plan has at all, and what
 * is left of what is counted.
 *
 * <p>Rules: exact, whoever asks at the same moment on whichever node; a refusal costs nothing and
 * names the feature and the cheapest plan that would do. Whoever makes something asks in the
 * transaction that makes it. After a downgrade everything stays, and nothing more fits.
 *
 * <p>Out of scope: what is set aside for work under way, see {@code quota.reservation}; the
 * counters themselves, see {@code usage}; calls per minute, see {@code ratelimit}.
 */
package org.viralstack.billing.quota;
