package org.viralstack.render.movie.picture;

/** Rows of a plane, resampled; two are kept, since the next row mostly needs one of them again. */
final class Rows {
  private int[] upper = new int[0];
  private int[] lower = new int[0];
  private int[] mixed = new int[0];
  private int upperRow;
  private int lowerRow;
  private Plane plane = Plane.of(0, 0);
  private Sampling across = new Sampling();

  void begin(Plane newPlane, Sampling newAcross) {
    plane = newPlane;
    across = newAcross;
    upperRow = -1;
    lowerRow = -1;
    if (upper.length < across.count()) {
      upper = new int[across.count()];
      lower = new int[across.count()];
      mixed = new int[across.count()];
    }
  }

  /** The samples of one row of the picture, with 8 bits of fraction. */
  int[] between(Sampling down, int number) {
    int share = down.share(number);
    if (share == 0) {
      keepUpper(down.before(number));
      return upper;
    }
    keepUpper(down.before(number));
    keepLower(down.after(number));
    if (share == 256) {
      return lower;
    }
    int count = across.count();
    int[] above = upper;
    int[] below = lower;
    int[] between = mixed;
    for (int at = 0; at < count; at++) {
      between[at] = above[at] + (((below[at] - above[at]) * share) >> 8);
    }
    return between;
  }

  /** Puts one opaque row straight into a picture, in one pass. */
  void over(Sampling down, int number, byte[] target, int start) {
    int share = down.share(number);
    if (share == 0 || share == 256) {
      Mixing.over(target, start, between(down, number), across.count());
      return;
    }
    keepUpper(down.before(number));
    keepLower(down.after(number));
    int count = across.count();
    int[] above = upper;
    int[] below = lower;
    for (int at = 0; at < count; at++) {
      int mixed = (above[at] << 8) + (below[at] - above[at]) * share;
      target[start + at] = (byte) ((mixed + (1 << 15)) >> 16);
    }
  }

  private void keepUpper(int row) {
    if (upperRow == row) {
      return;
    }
    if (lowerRow == row) {
      int[] spare = upper;
      upper = lower;
      lower = spare;
      lowerRow = -1;
    } else {
      across.resample(plane.samples(), plane.row(row), upper);
    }
    upperRow = row;
  }

  private void keepLower(int row) {
    if (lowerRow != row) {
      across.resample(plane.samples(), plane.row(row), lower);
      lowerRow = row;
    }
  }
}
