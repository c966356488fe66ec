package org.viralstack.render.movie.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingTest {
  private static final int WIDTH = 40;

  @ParameterizedTest
  @CsvSource({
    "1, 0, 3.0",
    "1, 4.25, 1.0",
    "2, 0, 20.0",
    "2, -3.5, 7.3",
    "7, 1.5, 1.0",
    "37, 0, 1.08",
    "46, -2.75, 0.862",
    "80, 0, 0.5",
    "41, -0.5, 1.0",
    "200, -100.3, 1.16"
  })
  void samplesAreMixedByTheirDistance(int samples, double start, double scale) {
    byte[] row = new byte[samples + 3];
    new Random(samples).nextBytes(row);
    Sampling sampling = new Sampling();
    sampling.set(start, scale, samples, 0, WIDTH);
    int[] resampled = new int[WIDTH];
    sampling.resample(row, 3, resampled);

    assertThat(sampling.count()).isPositive();
    for (int number = 0; number < sampling.count(); number++) {
      double at = (sampling.first() + number + 0.5 - start) / scale - 0.5;
      double inside = Math.clamp(at, 0, samples - 1.0);
      int left = (int) inside;
      int right = Math.min(left + 1, samples - 1);
      double before = row[3 + left] & 0xff;
      double after = row[3 + right] & 0xff;
      double exact = before + (after - before) * (inside - left);
      // The distance is rounded to 256ths.
      assertThat(resampled[number] / 256.0)
          .as("sample %d", number)
          .isCloseTo(exact, org.assertj.core.data.Offset.offset(0.51));
    }
  }
}
