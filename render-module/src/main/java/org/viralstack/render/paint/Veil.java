package org.viralstack.render.paint;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.viralstack.render.Colour;
import org.viralstack.render.text.Box;

/** A veil that calms the ground beneath a text and fades out around it. */
final class Veil {
  private static final double FADE = 90;

  private Veil() {}

  static void under(BufferedImage picture, Box box, Colour colour, double opacity) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    int width = picture.getWidth();
    int top = (int) Math.max(0, box.y() - FADE);
    int bottom = (int) Math.min(picture.getHeight(), box.bottom() + FADE);
    int left = (int) Math.max(0, box.x() - FADE);
    int right = (int) Math.min(width, box.right() + FADE);
    for (int y = top; y < bottom; y++) {
      double dy = Math.max(0, Math.max(box.y() - y, y + 1 - box.bottom()));
      for (int x = left; x < right; x++) {
        double dx = Math.max(0, Math.max(box.x() - x, x + 1 - box.right()));
        double near = 1 - Math.min(1, Math.hypot(dx, dy) / FADE);
        double smooth = near * near * (3 - 2 * near);
        pixels[y * width + x] =
            Blending.over(pixels[y * width + x], colour.rgb(), (int) (smooth * opacity * 256));
      }
    }
  }
}
