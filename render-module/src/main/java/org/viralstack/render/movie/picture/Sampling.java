package org.viralstack.render.movie.picture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Which samples of a plate are seen along one direction of a picture: for each from {@code first}
 * to {@code first + count}, the sample before it and the share of the one after, of 256.
 */
final class Sampling {
  /** Two samples that are side by side, read at once: the hottest loop of all waits for memory. */
  private static final VarHandle PAIRS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int SHARE_BITS = 9;
  private static final int SHARE = (1 << SHARE_BITS) - 1;

  private int first;
  private int count;
  private int step;

  /** The sample before and the share of the one after, packed. */
  private int[] places = new int[0];

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
    if (places.length < count) {
      places = new int[count];
    }
    double inverse = 1 / scale;
    double at = (first + 0.5 - start) * inverse - 0.5;
    int last = Math.max(0, samples - 2);
    for (int number = 0; number < count; number++) {
      int fixed = (int) Math.floor((at + number * inverse) * 256 + 0.5);
      int sample = fixed >> 8;
      if (sample < 0) {
        places[number] = 0;
      } else if (sample > last) {
        places[number] = (last << SHARE_BITS) | 256;
      } else {
        places[number] = (sample << SHARE_BITS) | (fixed & 0xff);
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
    return places[number] >> SHARE_BITS;
  }

  int after(int number) {
    return before(number) + step;
  }

  int share(int number) {
    return places[number] & SHARE;
  }

  /** One row, resampled; values have 8 bits of fraction. */
  void resample(byte[] samples, int row, int[] into) {
    if (step == 0) {
      Arrays.fill(into, 0, count, (samples[row] & 0xff) << 8);
      return;
    }
    int[] where = places;
    int end = count;
    for (int number = 0; number < end; number++) {
      int place = where[number];
      int pair = (short) PAIRS.get(samples, row + (place >> SHARE_BITS));
      int left = pair & 0xff;
      int right = (pair >> 8) & 0xff;
      into[number] = (left << 8) + (right - left) * (place & SHARE);
    }
  }
}
