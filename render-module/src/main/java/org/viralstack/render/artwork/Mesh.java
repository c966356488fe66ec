package org.viralstack.render.artwork;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.SplittableRandom;
import org.viralstack.render.Colour;

/**
 * Five colours at five places; each pixel takes from each by its distance, after the plane has been
 * bent by two slow waves. Computed on every 16th pixel and filled in between, which the eye cannot
 * tell from the whole.
 */
final class Mesh implements Artwork.Drawing {
  private static final int STEP_BITS = 4;
  private static final int STEP = 1 << STEP_BITS;
  private static final int[][] CORNERS = {{12, 10}, {88, 22}, {18, 62}, {86, 78}, {45, 100}};

  @Override
  public void draw(
      BufferedImage picture, Graphics2D graphics, Colours colours, SplittableRandom chance) {
    int columns = picture.getWidth() / STEP + 2;
    int rows = picture.getHeight() / STEP + 2;
    int[] nodes = nodes(colours, chance, columns, rows, (double) STEP / picture.getWidth());
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < picture.getHeight(); y++) {
      fillRow(pixels, y, picture.getWidth(), nodes, columns);
    }
  }

  /** Colours at the grid's nodes as three channels with eight binary places each. */
  private static int[] nodes(
      Colours colours, SplittableRandom chance, int columns, int rows, double unit) {
    double[][] places = new double[CORNERS.length][];
    int shift = chance.nextInt(CORNERS.length);
    for (int i = 0; i < places.length; i++) {
      int[] corner = CORNERS[(i + shift) % CORNERS.length];
      places[i] =
          new double[] {
            corner[0] / 100.0 + chance.nextDouble(-0.12, 0.12),
            corner[1] / 100.0 * 16 / 9 + chance.nextDouble(-0.16, 0.16),
            i < 2 ? 1.5 : 0.8
          };
    }
    double bend = chance.nextDouble(0.07, 0.13);
    double phase = chance.nextDouble(0, 6);
    int[] nodes = new int[columns * rows * 3];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double x = column * unit + bend * Math.sin(row * unit * 4.2 + phase);
        double y = row * unit + bend * Math.sin(column * unit * 5.1 + phase * 2);
        mix(nodes, 3 * (row * columns + column), x, y, places, colours);
      }
    }
    return nodes;
  }

  private static void mix(
      int[] nodes, int at, double x, double y, double[][] places, Colours colours) {
    double red = 0;
    double green = 0;
    double blue = 0;
    double total = 0;
    for (int i = 0; i < places.length; i++) {
      double dx = x - places[i][0];
      double dy = y - places[i][1];
      double distance = dx * dx + dy * dy;
      double weight = places[i][2] / (0.012 + distance * distance);
      Colour colour = colours.at(i);
      red += weight * colour.red();
      green += weight * colour.green();
      blue += weight * colour.blue();
      total += weight;
    }
    nodes[at] = (int) (red / total * 256);
    nodes[at + 1] = (int) (green / total * 256);
    nodes[at + 2] = (int) (blue / total * 256);
  }

  private static void fillRow(int[] pixels, int y, int width, int[] nodes, int columns) {
    int upper = (y >> STEP_BITS) * columns * 3;
    int lower = upper + columns * 3;
    int down = y & (STEP - 1);
    int at = y * width;
    for (int column = 0; column * STEP < width; column++) {
      int node = 3 * column;
      int red = between(nodes, upper + node, lower + node, down);
      int green = between(nodes, upper + node + 1, lower + node + 1, down);
      int blue = between(nodes, upper + node + 2, lower + node + 2, down);
      int redStep = (between(nodes, upper + node + 3, lower + node + 3, down) - red) >> STEP_BITS;
      int greenStep =
          (between(nodes, upper + node + 4, lower + node + 4, down) - green) >> STEP_BITS;
      int blueStep = (between(nodes, upper + node + 5, lower + node + 5, down) - blue) >> STEP_BITS;
      int end = Math.min(at + STEP, y * width + width);
      while (at < end) {
        pixels[at++] = (red >> 8) << 16 | (green >> 8) << 8 | blue >> 8;
        red += redStep;
        green += greenStep;
        blue += blueStep;
      }
    }
  }

  private static int between(int[] nodes, int upper, int lower, int down) {
    return nodes[upper] + (((nodes[lower] - nodes[upper]) * down) >> STEP_BITS);
  }
}
