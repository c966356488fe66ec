/**
 * Movies over HTTP: asked for, listed, shown, watched, cancelled, removed, and their files.
 *
 * <p>Rules: another organization's job does not exist; links to files need no credentials; what is
 * told of a job is the same here, to watchers and to callbacks.
 *
 * <p>Out of scope: what a movie may hold, see {@code org.viralstack.studio.movie}; making it, see
 * {@code org.viralstack.studio.job}.
 */
package org.viralstack.api.sync.job;
