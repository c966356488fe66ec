/**
 * Taking a slideshow away as a whole: six slides, the words beside them, and a manifest for
 * programs, in one ZIP.
 *
 * <p>Rules: all files are opened before the first byte goes out, so that an edit or removal at the
 * same moment leaves the ZIP whole; nothing is held in memory.
 *
 * <p>Out of scope: who may have it.
 */
package org.viralstack.studio.slideshow.export;
