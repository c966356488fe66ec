/**
 * Hooks over HTTP: listed, written by hand, decided upon, and asked for.
 *
 * <p>Out of scope: what hooks are, see {@code org.viralstack.studio.hook}.
 */
package org.viralstack.api.slides.hook;
