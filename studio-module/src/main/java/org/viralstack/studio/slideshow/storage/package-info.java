/**
 * Slideshows in the database, and the queue of those that are to be drawn.
 *
 * <p>Rules: every question of a customer is asked for a {@link org.viralstack.auth.Tenant}; only
 * who holds the lock of a row changes it; a row and the task that works on it are written in one
 * transaction. Totals of lists are sums that triggers keep with every change of the table, whoever
 * makes it.
 *
 * <p>Out of scope: files, see {@code org.viralstack.studio.file}.
 */
package org.viralstack.studio.slideshow.storage;
