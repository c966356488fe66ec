package org.viralstack.render.artwork;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

final class Arcs implements Artwork.Drawing {
  private static final int RINGS = 5;

  @Override
  public void draw(
      BufferedImage picture, Graphics2D graphics, Colours colours, SplittableRandom chance) {
    Gradient.fill(picture, colours.main(), Colours.between(colours.main(), colours.at(3), 0.7));
    boolean right = chance.nextBoolean();
    double x = picture.getWidth() * (right ? 1.02 : -0.02);
    double y = picture.getHeight() * chance.nextDouble(0.9, 1.0);
    rings(graphics, colours, x, y, chance.nextDouble(96, 118));
    double oppositeX = picture.getWidth() - x;
    rings(graphics, colours, oppositeX, picture.getHeight() * chance.nextDouble(0, 0.06), 62);
  }

  private static void rings(Graphics2D graphics, Colours colours, double x, double y, double band) {
    graphics.setStroke(new BasicStroke((float) (band * 0.8)));
    for (int ring = RINGS; ring > 0; ring--) {
      double radius = band * (ring + 0.6);
      graphics.setColor(
          Colours.awt(Colours.between(colours.main(), colours.at(ring), 0.35 + 0.1 * ring)));
      graphics.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
  }
}
