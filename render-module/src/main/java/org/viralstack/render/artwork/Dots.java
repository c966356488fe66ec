package org.viralstack.render.artwork;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

final class Dots implements Artwork.Drawing {
  private static final double PITCH = 46;

  @Override
  public void draw(
      BufferedImage picture, Graphics2D graphics, Colours colours, SplittableRandom chance) {
    Gradient.fill(picture, colours.main(), Colours.between(colours.main(), colours.second(), 0.7));
    double width = picture.getWidth();
    double height = picture.getHeight();
    double x0 = chance.nextBoolean() ? width : 0;
    double y0 = height * (chance.nextBoolean() ? 0 : 1);
    double reach = chance.nextDouble(1150, 1450);
    graphics.setColor(Colours.awt(Colours.between(colours.main(), colours.at(4), 0.8)));
    for (int row = 0; row * PITCH < height + PITCH; row++) {
      for (int column = 0; column * PITCH < width + PITCH; column++) {
        double x = column * PITCH + (row % 2) * PITCH / 2;
        double y = row * PITCH;
        double near = 1 - Math.hypot(x - x0, y - y0) / reach;
        double radius = PITCH * 0.52 * Math.min(1, near * 1.15);
        if (radius > 1.5) {
          graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
      }
    }
  }
}
