package org.viralstack.render.artwork;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

final class Blobs implements Artwork.Drawing {
  private static final int POINTS = 7;
  private static final double[][] PLACES = {
    {0.92, 0.1, 0.52}, {0.02, 0.33, 0.34}, {1.0, 0.62, 0.36}, {0.12, 0.96, 0.62}
  };

  @Override
  public void draw(
      BufferedImage picture, Graphics2D graphics, Colours colours, SplittableRandom chance) {
    Gradient.fill(picture, colours.main(), Colours.between(colours.main(), colours.at(2), 0.6));
    boolean mirrored = chance.nextBoolean();
    for (int i = 0; i < PLACES.length; i++) {
      double x = mirrored ? 1 - PLACES[i][0] : PLACES[i][0];
      Shape blob =
          blob(
              (x + chance.nextDouble(-0.06, 0.06)) * picture.getWidth(),
              (PLACES[i][1] + chance.nextDouble(-0.04, 0.04)) * picture.getHeight(),
              PLACES[i][2] * picture.getWidth(),
              chance);
      graphics.setColor(Colours.awt(Colours.between(colours.main(), colours.at(i + 1), 0.75)));
      if (i == 1) {
        graphics.setStroke(new BasicStroke(26));
        graphics.draw(blob);
      } else {
        graphics.fill(blob);
      }
    }
  }

  /** A closed curve through points at uneven distances, smooth everywhere. */
  private static Shape blob(double x, double y, double radius, SplittableRandom chance) {
    double[][] points = new double[POINTS][];
    double turn = chance.nextDouble(0, Math.TAU);
    for (int i = 0; i < POINTS; i++) {
      double angle = turn + Math.TAU * i / POINTS;
      double distance = radius * chance.nextDouble(0.78, 1.18);
      points[i] = new double[] {x + distance * Math.cos(angle), y + distance * Math.sin(angle)};
    }
    return SmoothCurve.closed(points);
  }

  /** Catmull-Rom splines as Bézier curves. */
  private static final class SmoothCurve {
    static Path2D closed(double[][] points) {
      Path2D path = new Path2D.Double();
      int count = points.length;
      path.moveTo(points[0][0], points[0][1]);
      for (int i = 0; i < count; i++) {
        double[] before = points[(i + count - 1) % count];
        double[] from = points[i];
        double[] to = points[(i + 1) % count];
        double[] after = points[(i + 2) % count];
        path.curveTo(
            from[0] + (to[0] - before[0]) / 6,
            from[1] + (to[1] - before[1]) / 6,
            to[0] - (after[0] - from[0]) / 6,
            to[1] - (after[1] - from[1]) / 6,
            to[0],
            to[1]);
      }
      path.closePath();
      return path;
    }
  }
}
