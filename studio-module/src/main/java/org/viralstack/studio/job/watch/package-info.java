/**
 * Watching jobs while they run.
 *
 * <p>A node asks the database four times a second for all jobs that somebody watches through it, in
 * one question, however many watch; nobody holds a thread. A watcher is told the state of a job as
 * it stands, whenever it has changed since the last time, up to the state in which it ended.
 *
 * <p>Rules: watchers of one organization are bounded, and so are all watchers of a node.
 *
 * <p>Out of scope: how a watcher is told, see the web module; calling back, see {@code
 * org.viralstack.studio.callback}.
 */
package org.viralstack.studio.job.watch;
