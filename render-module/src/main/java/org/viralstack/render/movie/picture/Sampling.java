package org.viralstack.render.movie.picture;

/**
 * Which samples of a plate are seen along one direction of a picture: for each from {@code first}
 * to {@code first + count}, the sample before it and the share of the one after, of 256.
 */
final class Sampling {
  private int first;
  private int count;
  private int step;
  private int[] before = new int[0];
  private int[] share = new int[0];

  /**
   * Computes it anew.
   *
   * @param start where the plate begins in the picture
   * @param scale its factor
   * @param samples how many it has
   * @param from of the picture, where drawing may begin
   * @param to of the picture, where drawing ends at the latest
   */
  void set(double start, double scale, int samples, double from, double to) {
    first = (int) Math.ceil(Math.max(from, start) - 0.5);
    count = Math.max(0, (int) Math.ceil(Math.min(to, start + samples * scale) - 0.5) - first);
    step = samples > 1 ? 1 : 0;
    if (before.length < count) {
      before = new int[count];
      share = new int[count];
    }
    double inverse = 1 / scale;
    double at = (first + 0.5 - start) * inverse - 0.5;
    int last = Math.max(0, samples - 2);
    for (int number = 0; number < count; number++) {
      int fixed = (int) Math.floor((at + number * inverse) * 256 + 0.5);
      int sample = fixed >> 8;
      if (sample < 0) {
        before[number] = 0;
        share[number] = 0;
      } else if (sample > last) {
        before[number] = last;
        share[number] = 256;
      } else {
        before[number] = sample;
        share[number] = fixed & 0xff;
      }
    }
  }

  int first() {
    return first;
  }

  int count() {
    return count;
  }

  int before(int number) {
    return before[number];
  }

  int after(int number) {
    return before[number] + step;
  }

  int share(int number) {
    return share[number];
  }

  /** One row, resampled; values have 8 bits of fraction. */
  void resample(byte[] samples, int row, int[] into) {
    int[] index = before;
    int[] weight = share;
    int next = row + step;
    for (int number = 0; number < count; number++) {
      int at = index[number];
      int left = samples[row + at] & 0xff;
      int right = samples[next + at] & 0xff;
      into[number] = (left << 8) + (right - left) * weight[number];
    }
  }
}
