package org.viralstack.render.artwork;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

final class Rays implements Artwork.Drawing {
  private static final int BEAMS = 13;
  private static final double FAR = 2600;

  @Override
  public void draw(
      BufferedImage picture, Graphics2D graphics, Colours colours, SplittableRandom chance) {
    Gradient.fill(picture, colours.main(), Colours.between(colours.main(), colours.second(), 0.5));
    double x = picture.getWidth() * chance.nextDouble(0.3, 0.7);
    double y = picture.getHeight() * chance.nextDouble(0.86, 1.02);
    double turn = chance.nextDouble(0, Math.TAU / BEAMS);
    for (int beam = 0; beam < BEAMS; beam++) {
      double from = turn + Math.TAU * beam / BEAMS;
      double to = from + Math.TAU / BEAMS / 2;
      Path2D path = new Path2D.Double();
      path.moveTo(x, y);
      path.lineTo(x + FAR * Math.cos(from), y + FAR * Math.sin(from));
      path.lineTo(x + FAR * Math.cos(to), y + FAR * Math.sin(to));
      path.closePath();
      graphics.setColor(
          Colours.awt(Colours.between(colours.main(), colours.at(2 + beam % 3), 0.62)));
      graphics.fill(path);
    }
  }
}
