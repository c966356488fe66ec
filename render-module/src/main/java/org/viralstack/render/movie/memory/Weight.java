package org.viralstack.render.movie.memory;

/**
 * What it takes to show something.
 *
 * @param pixels that are held
 * @param bytes for these
 * @param making bytes beyond those while it is made, which is done one after the other
 */
public record Weight(long pixels, long bytes, long making) {
  public static final Weight NONE = new Weight(0, 0, 0);

  private static final int PLATE = 3;
  private static final int RGBA = 4;

  /** A picture: read as four bytes per pixel, held as a plate with its opacity. */
  public static Weight ofStill(long pixels) {
    return new Weight(pixels, PLATE * pixels, RGBA * pixels);
  }

  /** A text: painted with its shadow on three pictures and a mask, held as a plate. */
  public static Weight ofText(long pixels) {
    return new Weight(pixels, PLATE * pixels, 4 * RGBA * pixels);
  }

  /** A video: one frame of brightness and halved colours. */
  public static Weight ofVideo(long pixels) {
    return new Weight(pixels, 2 * pixels, 0);
  }

  /** Of both at the same time. */
  public Weight and(Weight other) {
    return new Weight(pixels + other.pixels, bytes + other.bytes, Math.max(making, other.making));
  }

  /** At its worst moment. */
  public long most() {
    return bytes + making;
  }
}
