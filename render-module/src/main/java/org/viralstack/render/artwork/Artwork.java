package org.viralstack.render.artwork;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import org.viralstack.render.Colour;

/** The kinds of generated backgrounds. */
public enum Artwork {
  /** Colours that flow into each other. */
  MESH,
  /** Large soft-edged shapes one above the other. */
  BLOBS,
  /** Hills of waves from the bottom. */
  WAVES,
  /** Quarter circles on a grid. */
  TILES,
  /** Beams from a point. */
  RAYS,
  /** A raster of dots that grow towards one side. */
  DOTS,
  /** Thick concentric rings around a corner. */
  ARCS;

  /** How one kind is drawn. Stateless. */
  interface Drawing {
    void draw(BufferedImage picture, Graphics2D graphics, Colours colours, SplittableRandom chance);
  }

  /**
   * Fills a picture.
   *
   * @param picture of type {@link BufferedImage#TYPE_INT_RGB}
   * @param colours at least five, the most important first
   */
  public void paint(BufferedImage picture, List<Colour> colours, long seed) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing().draw(picture, graphics, new Colours(colours), new SplittableRandom(seed));
    graphics.dispose();
  }

  private Drawing drawing() {
    return switch (this) {
      case MESH -> new Mesh();
      case BLOBS -> new Blobs();
      case WAVES -> new Waves();
      case TILES -> new Tiles();
      case RAYS -> new Rays();
      case DOTS -> new Dots();
      case ARCS -> new Arcs();
    };
  }
}
