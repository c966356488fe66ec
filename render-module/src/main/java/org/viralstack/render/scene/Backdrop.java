package org.viralstack.render.scene;

import java.util.List;
import org.viralstack.render.Colour;
import org.viralstack.render.artwork.Artwork;

/**
 * Generated artwork.
 *
 * @param artwork its kind
 * @param colours what it is made of, the most important first; at least five
 * @param seed varies it
 */
public record Backdrop(Artwork artwork, List<Colour> colours, long seed) {}
