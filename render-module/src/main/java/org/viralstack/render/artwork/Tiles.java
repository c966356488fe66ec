package org.viralstack.render.artwork;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

final class Tiles implements Artwork.Drawing {
  private static final int COLUMNS = 4;

  @Override
  public void draw(
      BufferedImage picture, Graphics2D graphics, Colours colours, SplittableRandom chance) {
    Gradient.fill(picture, colours.main(), colours.main());
    double side = (double) picture.getWidth() / COLUMNS;
    int rows = (int) Math.ceil(picture.getHeight() / side);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        double strength = 0.28 + 0.5 * Math.abs(row - rows / 2.0) / rows * 2;
        graphics.setColor(
            Colours.awt(
                Colours.between(
                    colours.main(), colours.at(1 + chance.nextInt(4)), Math.min(1, strength))));
        graphics.fill(tile(chance.nextInt(6), column * side, row * side, side));
      }
    }
  }

  private static Shape tile(int kind, double x, double y, double side) {
    return switch (kind) {
      case 0 -> quarter(x, y, x, y, side);
      case 1 -> quarter(x, y, x + side, y, side);
      case 2 -> quarter(x, y, x + side, y + side, side);
      case 3 -> quarter(x, y, x, y + side, side);
      case 4 -> new Ellipse2D.Double(x + side * 0.14, y + side * 0.14, side * 0.72, side * 0.72);
      default -> new Rectangle2D.Double(x, y, side, side);
    };
  }

  private static Shape quarter(double x, double y, double centreX, double centreY, double side) {
    Area area = new Area(new Ellipse2D.Double(centreX - side, centreY - side, 2 * side, 2 * side));
    area.intersect(new Area(new Rectangle2D.Double(x, y, side, side)));
    return area;
  }
}
