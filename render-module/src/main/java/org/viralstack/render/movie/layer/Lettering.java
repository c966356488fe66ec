package org.viralstack.render.movie.layer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.viralstack.render.movie.place.Ink;
import org.viralstack.render.movie.place.Length;

/**
 * How a text looks.
 *
 * @param size of the letters; percent of the frame's shorter side
 * @param weight 100 to 900; the nearest that ships is taken
 * @param background a rounded box behind the text
 * @param lineHeight line pitch as a factor of the size, {@link #TIGHTEST} to {@link #LOOSEST}
 * @param stroke around the letters
 * @param maxWidth at which lines wrap; percent of the frame's width
 */
public record Lettering(
    Family family,
    Length size,
    int weight,
    Ink colour,
    Optional<Ink> background,
    Align align,
    double lineHeight,
    Optional<Stroke> stroke,
    Optional<Shadow> shadow,
    Optional<Length> maxWidth) {
  public static final double TIGHTEST = 0.5;
  public static final double LOOSEST = 4;
  public static final Length USUAL_SIZE = new Length.Percent(6);
  public static final double USUAL_LINE_HEIGHT = 1.2;
  public static final int USUAL_WEIGHT = 700;

  /** White, bold, centred, with a soft shadow. */
  public static final Lettering USUAL =
      new Lettering(
          Family.INTER,
          USUAL_SIZE,
          USUAL_WEIGHT,
          Ink.WHITE,
          Optional.empty(),
          Align.CENTRE,
          USUAL_LINE_HEIGHT,
          Optional.empty(),
          Optional.of(Shadow.SOFT),
          Optional.empty());

  /** The families that ship. Whatever they lack is shown by others that have it. */
  public enum Family {
    INTER("Inter"),
    MONTSERRAT("Montserrat"),
    ANTON("Anton"),
    DM_SERIF("DM Serif Display"),
    NOTO_SANS("Noto Sans");

    private final String name;

    Family(String name) {
      this.name = name;
    }

    /** As movies spell it. */
    public String wireName() {
      return name;
    }

    /** Case and spaces do not matter. */
    public static Optional<Family> named(String name) {
      return Arrays.stream(values())
          .filter(family -> plain(family.name).equals(plain(name)))
          .findFirst();
    }

    private static String plain(String name) {
      return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
  }

  /** Where lines begin: {@code left}, {@code center}, {@code right}. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /**
   * A line around the letters.
   *
   * @param width in pixels of the frame, more than 0 and at most {@link #WIDEST}
   */
  public record Stroke(Ink colour, double width) {
    public static final double WIDEST = 100;

    /**
     * @throws IllegalArgumentException when the width is out of bounds
     */
    public Stroke {
      if (!(width > 0 && width <= WIDEST)) {
        throw new IllegalArgumentException("strokeWidth is more than 0 and at most 100");
      }
    }
  }

  /**
   * What the letters cast.
   *
   * @param x to the right, in pixels, at most {@link #FARTHEST} either way
   * @param y downwards
   * @param blur 0 to {@link #FARTHEST}
   */
  public record Shadow(Ink colour, double x, double y, double blur) {
    public static final double FARTHEST = 200;
    public static final Shadow SOFT = new Shadow(new Ink(Ink.BLACK.colour(), 0.55), 0, 4, 12);

    /**
     * @throws IllegalArgumentException when a bound is not kept
     */
    public Shadow {
      if (!(Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST && blur >= 0 && blur <= FARTHEST)) {
        throw new IllegalArgumentException("A shadow's offset and blur are at most 200 pixels");
      }
    }
  }

  /**
   * @throws IllegalArgumentException when weight or line height is out of bounds
   */
  public Lettering {
    if (weight < 100 || weight > 900) {
      throw new IllegalArgumentException("fontWeight is 100 to 900");
    }
    if (!(lineHeight >= TIGHTEST && lineHeight <= LOOSEST)) {
      throw new IllegalArgumentException("lineHeight is 0.5 to 4");
    }
    size.positive("fontSize");
    maxWidth.ifPresent(width -> width.positive("maxWidth"));
  }
}
