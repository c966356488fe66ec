/**
 * Jobs in the database, and the queue of scenes that are to be rendered.
 *
 * <p>Rules: every question of a customer is asked for a {@link org.viralstack.auth.Tenant}; only
 * who holds the lock of a row changes it, but for progress, which one guarded statement raises; a
 * row and the task that works on it are written in one transaction.
 *
 * <p>Out of scope: files, see {@code org.viralstack.studio.file}.
 */
package org.viralstack.studio.job.storage;
