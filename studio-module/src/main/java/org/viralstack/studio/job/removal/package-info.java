/**
 * Removing jobs with their files on request, and files alone when their time has come.
 *
 * <p>Rules: only what has ended is removed; files go after the transaction, surely.
 *
 * <p>Out of scope: rendered scenes, which have a life of their own, see {@code cache}.
 */
package org.viralstack.studio.job.removal;
