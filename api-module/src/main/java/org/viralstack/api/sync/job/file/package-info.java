/**
 * The files of movies over HTTP, whole or in parts.
 *
 * <p>Rules: whoever has a link may read the file until the link ends; nobody else may.
 *
 * <p>Out of scope: making links, see {@code org.viralstack.studio.job.event}.
 */
package org.viralstack.api.sync.job.file;
