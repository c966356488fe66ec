/**
 * From a deck to its pictures: the one call that the rest of the product makes.
 *
 * <p>Rules: the renderer is safe for use by many threads; the same deck gives the same bytes on one
 * Java runtime; a slide can be drawn without the others.
 *
 * <p>Out of scope: what a deck may hold, see {@code org.viralstack.render}; where its texts stand,
 * see {@code composition}.
 */
package org.viralstack.render.slide;
