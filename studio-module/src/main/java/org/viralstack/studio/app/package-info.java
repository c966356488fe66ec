/**
 * Apps: the products for which hooks and slideshows are made.
 *
 * <p>An app has a name, a niche, a language and, if its owner likes, a brand. Its slug is unique
 * among the tenant's apps; one that is made from the name gives way to nobody, so that a client
 * sees when it makes an app twice.
 *
 * <p>Rules: an app is counted in the quota {@code apps} in the transaction that makes it; apps in
 * test mode are not counted.
 *
 * <p>Out of scope: hooks and slideshows of an app.
 */
package org.viralstack.studio.app;
