/**
 * Apps: the products for which hooks and slideshows are made.
 *
 * <p>An app has a name, a niche, a language and, if its owner likes, a brand. Its slug is unique
 * among the tenant's apps; one that is made from the name gives way to nobody, so that a client
 * sees when it makes an app twice.
 *
 * <p>The niche is free text: an app of a niche that this installation does not know is served as
 * {@code general}. A picture of an app stands elsewhere or was uploaded.
 *
 * <p>Out of scope: making, changing and deleting apps, see {@code lifecycle}; uploads, see {@code
 * screenshot}; hooks and slideshows of an app.
 */
package org.viralstack.studio.app;
