/**
 * What layouts are made with: the sheet that they fill, its lettering and mood, and the pieces that
 * several of them share.
 *
 * <p>Rules: every text goes through {@link org.viralstack.render.sheet.Sheet}, which refuses what
 * would leave the safe area. Sides are named by reading direction, so that a right-to-left deck is
 * the mirror image.
 *
 * <p>Out of scope: the layouts themselves, see {@code composition}; pixels, see {@code paint}.
 */
package org.viralstack.render.sheet;
