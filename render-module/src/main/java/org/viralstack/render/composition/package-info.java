/**
 * The layouts: where on a slide each text, panel and picture goes. One type each, stateless.
 *
 * <p>Rules: a composition places things and paints nothing; it reserves room for the headline
 * before anything else may grow.
 *
 * <p>Out of scope: how large a text becomes, see {@code text}; colours, see {@code colour}.
 */
package org.viralstack.render.composition;
