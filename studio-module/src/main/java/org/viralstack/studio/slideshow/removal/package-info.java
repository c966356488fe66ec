/**
 * Removing slideshows, one by one or with their app.
 *
 * <p>Rules: what waits or is being made is cancelled, and what was reserved for it goes back; one
 * that was READY stays counted. The files go after the transaction, by a task that comes back until
 * it has succeeded, so that no file outlives its slideshow.
 *
 * <p>Out of scope: when an app may be removed, see {@code org.viralstack.studio.app}.
 */
package org.viralstack.studio.slideshow.removal;
