package org.viralstack.render.movie.show;

import org.viralstack.render.media.Media;
import org.viralstack.render.movie.place.Fit;

/**
 * How a picture is brought to the size of its box: scaled to {@code wide} by {@code high}, of which
 * {@code width} by {@code height} are cut out of the middle. All are even.
 */
public record Fitting(int wide, int high, int width, int height) {
  /** Of everything that one scene shows at a time. */
  public static final int MOST_PIXELS = 64_000_000;

  /** Of one layer. */
  public static final int MOST_OF_ONE = 36_000_000;

  /**
   * The fitting of a picture.
   *
   * @param larger factor by which more pixels are wanted than the box has
   * @throws Refusal when it would take more than {@link #MOST_OF_ONE}
   */
  public static Fitting of(Media media, Box box, Fit fit, double larger) throws Refusal {
    double across = box.width() * larger / media.width();
    double down = box.height() * larger / media.height();
    double factor =
        switch (fit) {
          case COVER -> Math.max(across, down);
          case CONTAIN -> Math.min(across, down);
          case FILL -> 1;
        };
    boolean stretched = fit == Fit.FILL;
    double wide = media.width() * (stretched ? across : factor);
    double high = media.height() * (stretched ? down : factor);
    if (wide * high > MOST_OF_ONE) {
      throw new Refusal("A layer is too large to be drawn; give it a smaller width or height");
    }
    int evenWide = even(wide);
    int evenHigh = even(high);
    return fit == Fit.COVER
        ? new Fitting(
            evenWide,
            evenHigh,
            Math.min(evenWide, even(box.width() * larger)),
            Math.min(evenHigh, even(box.height() * larger)))
        : new Fitting(evenWide, evenHigh, evenWide, evenHigh);
  }

  public int pixels() {
    return width * height;
  }

  /** FFmpeg's filters that do so. */
  String filters(String options) {
    return "scale=%d:%d:%s,crop=%d:%d".formatted(wide, high, options, width, height);
  }

  /** Rather a pixel too much than an edge that stays bare. */
  private static int even(double length) {
    return Math.max(2, 2 * (int) Math.ceil(length / 2 - 0.001));
  }
}
