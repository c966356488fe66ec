package org.viralstack.render.screenshot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller without stretching them. */
public final class Reduction {
  private Reduction() {}

  /** An opaque copy of {@code picture} that is at most as wide and as high as asked for. */
  static BufferedImage within(BufferedImage picture, int width, int height) {
    double scale =
        Math.min(
            1,
            Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight()));
    return to(
        picture,
        Math.max(1, (int) Math.round(picture.getWidth() * scale)),
        Math.max(1, (int) Math.round(picture.getHeight() * scale)));
  }

  /** An opaque copy of exactly that size; halved step by step first, so that thin lines survive. */
  public static BufferedImage to(BufferedImage picture, int width, int height) {
    BufferedImage current = picture;
    while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
      current = drawn(current, current.getWidth() / 2, current.getHeight() / 2);
    }
    return drawn(current, width, height);
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height) {
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = copy.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return copy;
  }
}
