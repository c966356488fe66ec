package org.viralstack.render.paint;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.viralstack.render.scene.Element;
import org.viralstack.render.text.Box;

/**
 * The shadow of a rounded box: dark by the distance from the box's edge, computed directly, so that
 * no picture has to be blurred. What the box itself will cover is left out.
 */
final class SoftShadow {
  private SoftShadow() {}

  static void cast(BufferedImage picture, Element.Shadow shadow) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    int width = picture.getWidth();
    double blur = shadow.blur();
    Box box = shadow.box().moved(0, blur * 0.3);
    double corner = Math.min(shadow.corner(), Math.min(box.width(), box.height()) / 2);
    Box cover = shadow.box().inset(corner * 0.3, corner * 0.3);
    int top = (int) Math.max(0, box.y() - blur);
    int bottom = (int) Math.min(picture.getHeight(), box.bottom() + blur);
    int left = (int) Math.max(0, box.x() - blur);
    int right = (int) Math.min(width, box.right() + blur);
    for (int y = top; y < bottom; y++) {
      boolean covered = y > cover.y() && y < cover.bottom();
      for (int x = left; x < right; x++) {
        if (covered && x > cover.x() && x < cover.right()) {
          x = (int) cover.right();
          covered = false;
          continue;
        }
        double depth = 0.5 - distance(box, corner, x + 0.5, y + 0.5) / (2 * blur);
        if (depth > 0) {
          double smooth = depth >= 1 ? 1 : depth * depth * (3 - 2 * depth);
          int at = y * width + x;
          pixels[at] = Blending.over(pixels[at], 0, (int) (smooth * shadow.opacity() * 256));
        }
      }
    }
  }

  /** From the edge of a rounded box; negative inside. */
  private static double distance(Box box, double corner, double x, double y) {
    double dx = Math.abs(x - box.centreX()) - box.width() / 2 + corner;
    double dy = Math.abs(y - box.centreY()) - box.height() / 2 + corner;
    if (dx <= 0 && dy <= 0) {
      return Math.max(dx, dy) - corner;
    }
    return Math.sqrt(Math.max(dx, 0) * Math.max(dx, 0) + Math.max(dy, 0) * Math.max(dy, 0))
        - corner;
  }
}
