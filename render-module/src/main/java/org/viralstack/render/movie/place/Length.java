package org.viralstack.render.movie.place;

/** A place or a size in the frame. */
public sealed interface Length {
  /** Far outside every frame. */
  double FARTHEST = 20_000;

  /** In pixels of the frame, given the frame's extent along the same direction. */
  double within(double extent);

  /** Tells whether it is more than nothing. */
  boolean isPositive();

  /**
   * Insists on more than nothing.
   *
   * @throws IllegalArgumentException when it is zero or less
   */
  default void positive(String what) {
    if (!isPositive()) {
      throw new IllegalArgumentException(what + " is more than 0");
    }
  }

  record Pixels(double value) implements Length {
    /**
     * @throws IllegalArgumentException when it is farther than {@link Length#FARTHEST}
     */
    public Pixels {
      if (!(Math.abs(value) <= FARTHEST)) {
        throw new IllegalArgumentException("A length is at most 20000 pixels");
      }
    }

    @Override
    public double within(double extent) {
      return value;
    }

    @Override
    public boolean isPositive() {
      return value > 0;
    }
  }

  record Percent(double value) implements Length {
    /** Of the frame's extent. */
    public static final double MOST = 1000;

    /**
     * @throws IllegalArgumentException when it is more than {@link #MOST} either way
     */
    public Percent {
      if (!(Math.abs(value) <= MOST)) {
        throw new IllegalArgumentException("A length is at most 1000%");
      }
    }

    @Override
    public double within(double extent) {
      return value / 100 * extent;
    }

    @Override
    public boolean isPositive() {
      return value > 0;
    }
  }
}
