package org.viralstack.render.artwork;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

final class Waves implements Artwork.Drawing {
  private static final int HILLS = 5;
  private static final int PIECES = 24;

  @Override
  public void draw(
      BufferedImage picture, Graphics2D graphics, Colours colours, SplittableRandom chance) {
    Gradient.fill(picture, Colours.between(colours.main(), colours.at(3), 0.5), colours.main());
    double width = picture.getWidth();
    double height = picture.getHeight();
    double phase = chance.nextDouble(0, Math.TAU);
    double tilt = chance.nextDouble(-0.1, 0.1);
    for (int hill = 0; hill < HILLS; hill++) {
      double share = (hill + 1.0) / HILLS;
      double level = height * (0.5 + 0.105 * hill);
      double swing = 95 - 9 * hill;
      Path2D path = new Path2D.Double();
      path.moveTo(0, height);
      for (int piece = 0; piece <= PIECES; piece++) {
        double x = width * piece / PIECES;
        double angle = phase + hill * 1.15 + x / width * (3.6 + 0.5 * hill);
        path.lineTo(x, level + swing * (Math.sin(angle) + 0.35 * Math.sin(2.3 * angle)) + tilt * x);
      }
      path.lineTo(width, height);
      path.closePath();
      graphics.setColor(
          Colours.awt(
              Colours.between(
                  Colours.between(colours.main(), colours.at(4), share),
                  colours.second(),
                  share * 0.8)));
      graphics.fill(path);
    }
  }
}
