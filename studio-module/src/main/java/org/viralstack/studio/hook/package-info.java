/**
 * Hooks: openers of one or two sentences, from which slideshows begin.
 *
 * <p>This package says what other features ask of hooks. {@code source} invents them, {@code
 * library} holds the shipped ones.
 *
 * <p>Out of scope: the rest of a slideshow's words, see {@code org.viralstack.studio.copy}.
 */
package org.viralstack.studio.hook;
