/**
 * The layouts: where on a slide each text, panel and picture goes.
 *
 * <p>Rules: a composition places things and paints nothing. Every text goes through {@link
 * org.viralstack.render.composition.Sheet}, which keeps it inside the safe area. Sides are named by
 * reading direction, so that a right-to-left deck is the mirror image.
 *
 * <p>Out of scope: how large a text becomes, see {@code text}; colours, see {@code colour}.
 */
@NullMarked
package org.viralstack.render.composition;

import org.jspecify.annotations.NullMarked;
