/**
 * Slideshows in the database, and the queue of those that are to be drawn.
 *
 * <p>Rules: every question of a customer is asked for a {@link org.viralstack.auth.Tenant}; only
 * who holds the lock of a row changes it; a row and the task that works on it are written in one
 * transaction.
 *
 * <p>Out of scope: files, see {@code org.viralstack.studio.file}.
 */
package org.viralstack.studio.slideshow.storage;
