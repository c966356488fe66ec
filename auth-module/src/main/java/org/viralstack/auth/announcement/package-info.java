/**
 * When the nodes are told of a change: at once, or as soon as the transaction that it is part of
 * has been committed.
 *
 * <p>Rules: nobody is told before the commit, since others would read again what is about to
 * change; whoever opens a transaction around work that announces postpones the announcements, and
 * makes them after the commit and before the answer.
 *
 * <p>Out of scope: how nodes are told, see {@code cluster}.
 */
package org.viralstack.auth.announcement;
