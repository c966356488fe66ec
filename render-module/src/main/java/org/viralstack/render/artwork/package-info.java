/**
 * Generated backgrounds. Each kind takes its colours from a palette and its variation from a seed;
 * the same colours and seed give the same pixels.
 *
 * <p>Rules: no grain and no dithering, since both multiply the size of a PNG and the time to write
 * it. Colours lie between those of the palette, so that text on them stays legible.
 */
package org.viralstack.render.artwork;
