/**
 * A text with its faces, and the lines into which it can be broken at a width.
 *
 * <p>Rules: breaks follow the language; a word is broken only when it is wider than the line, and
 * then between grapheme clusters; balanced lines are as few as full ones. Widths are measured at
 * one size, since they scale with it.
 *
 * <p>Out of scope: at which size a text is set, and where its lines stand, see {@code
 * org.viralstack.render.text}.
 */
package org.viralstack.render.text.wrapping;
