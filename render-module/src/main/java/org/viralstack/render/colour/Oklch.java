package org.viralstack.render.colour;

import org.viralstack.render.Colour;

/**
 * A colour by how it looks: equal steps look equally large. The space is Björn Ottosson's OKLab in
 * polar form.
 *
 * @param lightness 0 (black) to 1 (white)
 * @param chroma 0 (grey) to about 0.37
 * @param hue degrees
 */
public record Oklch(double lightness, double chroma, double hue) {
  private static final double MOST_APART = 95;
  private static final double ON_THE_WAY = 52;

  public static Oklch of(Colour colour) {
    double r = Colour.linear(colour.red());
    double g = Colour.linear(colour.green());
    double b = Colour.linear(colour.blue());
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    double c = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    return new Oklch(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        Math.hypot(a, c),
        Math.toDegrees(Math.atan2(c, a)));
  }

  public Oklch withLightness(double value) {
    return new Oklch(Math.clamp(value, 0, 1), chroma, hue);
  }

  public Oklch withChroma(double value) {
    return new Oklch(lightness, Math.max(0, value), hue);
  }

  public Oklch turned(double degrees) {
    return new Oklch(lightness, chroma, hue + degrees);
  }

  public Oklch lighter(double step) {
    return withLightness(lightness + step);
  }

  /**
   * What to blend this colour with in place of {@code other}: itself, unless it lies so far across
   * the circle of hues that what is between the two is grey; then a hue that is on the way.
   */
  public Oklch partner(Oklch other) {
    double apart = Math.IEEEremainder(other.hue - hue, 360);
    boolean grey = Math.min(chroma, other.chroma) < 0.04;
    return grey || Math.abs(apart) < MOST_APART
        ? other
        : new Oklch(other.lightness, other.chroma, hue + Math.signum(apart) * ON_THE_WAY);
  }

  /** The nearest colour of the same lightness and hue that a screen can show. */
  public Colour colour() {
    double reachable = chroma;
    double[] rgb = linearRgb(reachable);
    while (isOutside(rgb) && reachable > 0.001) {
      reachable *= 0.95;
      rgb = linearRgb(reachable);
    }
    return new Colour(channel(rgb[0]), channel(rgb[1]), channel(rgb[2]));
  }

  private double[] linearRgb(double reachable) {
    double a = reachable * Math.cos(Math.toRadians(hue));
    double b = reachable * Math.sin(Math.toRadians(hue));
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static boolean isOutside(double[] rgb) {
    for (double channel : rgb) {
      if (channel < -0.0005 || channel > 1.0005) {
        return true;
      }
    }
    return false;
  }

  private static int channel(double linear) {
    double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(Math.clamp(value, 0, 1) * 255);
  }
}
