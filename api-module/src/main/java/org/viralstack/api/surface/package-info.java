/**
 * A surface is one of the published APIs as its clients see it: its base path and the shape of its
 * errors.
 *
 * <p>Rules: what can go wrong is named once, in {@link org.viralstack.api.refusal.Refusal}; each
 * surface has one catalogue that says status, code and text for it. What only operators should see
 * goes to the log, never here.
 *
 * <p>Out of scope: when something is refused, see {@code guard}, {@code input} and {@code failure}.
 */
package org.viralstack.api.surface;
