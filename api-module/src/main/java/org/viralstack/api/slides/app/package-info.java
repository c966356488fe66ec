/**
 * Apps over HTTP, and the pictures that are uploaded for them.
 *
 * <p>Out of scope: what apps are, see {@code org.viralstack.studio.app}.
 */
package org.viralstack.api.slides.app;
