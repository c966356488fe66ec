/**
 * Which colours a slide is painted in: a palette derived from the brand, in a tone.
 *
 * <p>Rules: hues and chroma stay the brand's own, lightness moves until ink on ground and accent
 * ink on accent reach a contrast of 4.5. What is really beneath a text is checked once more when it
 * is painted, see {@code org.viralstack.render.paint}.
 */
package org.viralstack.render.colour;
