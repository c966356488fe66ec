/**
 * Projects over HTTP: listed only, since jobs make them.
 *
 * <p>Out of scope: what projects are, see {@code org.viralstack.studio.project}.
 */
package org.viralstack.api.sync.project;
