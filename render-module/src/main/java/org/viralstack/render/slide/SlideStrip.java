package org.viralstack.render.slide;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.viralstack.render.Deck;
import org.viralstack.render.composition.Composing;
import org.viralstack.render.paint.Painting;
import org.viralstack.render.screenshot.Reduction;

/**
 * All slides of a deck in one small picture, side by side and without a gap, to choose by. For one
 * thread; needs about 25 MB while a slide is drawn.
 */
public final class SlideStrip {
  /** Of one slide on the strip, in pixels. */
  public static final int SLIDE_WIDTH = 252;

  /** Of the strip, in pixels. */
  public static final int HEIGHT = SLIDE_WIDTH * 16 / 9;

  private final BufferedImage strip =
      new BufferedImage(Deck.SLIDES * SLIDE_WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

  /**
   * Draws one slide of a deck at its place.
   *
   * @param position 1 to {@value Deck#SLIDES}
   */
  public void draw(Deck deck, int position) {
    BufferedImage slide = Painting.paint(Composing.scene(deck, position)).picture();
    Graphics2D graphics = strip.createGraphics();
    graphics.drawImage(
        Reduction.to(slide, SLIDE_WIDTH, HEIGHT), (position - 1) * SLIDE_WIDTH, 0, null);
    graphics.dispose();
  }

  /** What was drawn so far, as a JPEG file. */
  public byte[] jpeg() {
    ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 17);
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageIO.write(strip, "jpg", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }
}
