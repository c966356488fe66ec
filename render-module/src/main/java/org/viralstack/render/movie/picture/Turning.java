package org.viralstack.render.movie.picture;

/**
 * Lays a plate over a picture at an angle.
 *
 * @param across where the plate's middle goes, in pixels of the picture
 * @param down where the plate's middle goes
 * @param scale factor of its size
 * @param degrees clockwise
 * @param opacity 0 to 1
 */
public record Turning(double across, double down, double scale, double degrees, double opacity) {

  public void lay(Plate plate, Picture picture) {
    for (int number = 0; number < 3; number++) {
      lay(plate, number, picture.plane(number), number == 0 ? 1 : 0.5);
    }
  }

  private void lay(Plate plate, int number, Plane target, double share) {
    Plane colour = plate.colour(number);
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    double halfWidth = colour.width() / 2.0;
    double halfHeight = colour.height() / 2.0;
    double x = across * share;
    double y = down * share;
    double wide = (Math.abs(cos) * halfWidth + Math.abs(sin) * halfHeight) * scale + 1;
    double high = (Math.abs(sin) * halfWidth + Math.abs(cos) * halfHeight) * scale + 1;
    int right = (int) Math.min(target.width(), x + wide);
    int bottom = (int) Math.min(target.height(), y + high);
    for (int row = (int) Math.max(0, y - high); row < bottom; row++) {
      for (int column = (int) Math.max(0, x - wide); column < right; column++) {
        double dx = (column + 0.5 - x) / scale;
        double dy = (row + 0.5 - y) / scale;
        double u = cos * dx + sin * dy;
        double v = cos * dy - sin * dx;
        double inside = Math.min(halfWidth - Math.abs(u), halfHeight - Math.abs(v)) * scale + 0.5;
        if (inside > 0) {
          double strength = opacity * Math.min(1, inside);
          mix(
              plate,
              number,
              target,
              target.row(row) + column,
              u + halfWidth,
              v + halfHeight,
              strength);
        }
      }
    }
  }

  private static void mix(
      Plate plate, int number, Plane target, int at, double u, double v, double strength) {
    double paint = sample(plate.colour(number), u - 0.5, v - 0.5);
    double alpha =
        plate.opacity(number).map(plane -> sample(plane, u - 0.5, v - 0.5) / 255).orElse(1.0);
    double below = target.samples()[at] & 0xff;
    double mixed = below * (1 - alpha * strength) + paint * strength;
    target.samples()[at] = (byte) Math.clamp(Math.round(mixed), 0, 255);
  }

  private static double sample(Plane plane, double u, double v) {
    double x = Math.clamp(u, 0, plane.width() - 1.0);
    double y = Math.clamp(v, 0, plane.height() - 1.0);
    int left = (int) x;
    int top = (int) y;
    int right = Math.min(left + 1, plane.width() - 1);
    int bottom = Math.min(top + 1, plane.height() - 1);
    double upper = between(plane, top, left, right, x - left);
    double lower = between(plane, bottom, left, right, x - left);
    return upper + (lower - upper) * (y - top);
  }

  private static double between(Plane plane, int row, int left, int right, double share) {
    int first = plane.samples()[plane.row(row) + left] & 0xff;
    int second = plane.samples()[plane.row(row) + right] & 0xff;
    return first + (second - first) * share;
  }
}
