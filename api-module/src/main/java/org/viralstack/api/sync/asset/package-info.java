/**
 * Assets over HTTP: uploaded, listed, deleted.
 *
 * <p>Out of scope: what assets are, see {@code org.viralstack.studio.asset}.
 */
package org.viralstack.api.sync.asset;
