/**
 * Asking for slideshows.
 *
 * <p>Rules: a slideshow, what is reserved for it and the task that makes it come into being
 * together or not at all; what was refused has cost nothing. An organization whose quota is used up
 * is told by the event {@code quota.exceeded}, once in each of its periods.
 *
 * <p>Out of scope: what a template takes, see {@code org.viralstack.studio.template}; what a plan
 * allows, see {@code org.viralstack.billing.quota}.
 */
package org.viralstack.studio.slideshow.creation;
