package org.viralstack.render.movie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.render.movie.engine.SceneOutcome.Rendered;
import org.viralstack.render.movie.place.Animation;

/** A frame in the middle of motions, beside one that was looked at and found good. */
class ReferenceFrameTest {
  private static final int BLOCK = 8;

  @TempDir Path directory;

  @Test
  void frameLooksAsItDidWhenItWasFoundGood() throws Exception {
    SceneOrder order =
        Stock.order(
            1,
            Map.of(Stock.SOURCE, Stock.png(directory, 400, 200)),
            Layers.image(Layers.moving(Animation.Kind.KEN_BURNS)),
            Layers.text("Five habits 😀 مرحبا بالعالم 日本語"));
    Path film = directory.resolve("film.mp4");
    assertThat(new SceneRenderer(Stock.FFMPEG).render(order, film, share -> {}))
        .isInstanceOf(Rendered.class);
    BufferedImage reference =
        ImageIO.read(Optional.ofNullable(getClass().getResource("reference.png")).orElseThrow());
    assertThat(similarity(Stock.frame(film, 7), reference)).isGreaterThan(0.97);
    assertThat(similarity(Stock.frame(film, 0), reference)).isLessThan(0.999);
  }

  /** Structural similarity (SSIM) of brightness, the mean over blocks of 8 by 8. */
  private static double similarity(BufferedImage one, BufferedImage other) {
    double sum = 0;
    int blocks = 0;
    for (int y = 0; y + BLOCK <= one.getHeight(); y += BLOCK) {
      for (int x = 0; x + BLOCK <= one.getWidth(); x += BLOCK) {
        sum += similarity(one, other, x, y);
        blocks++;
      }
    }
    return sum / blocks;
  }

  private static double similarity(BufferedImage one, BufferedImage other, int left, int top) {
    int count = BLOCK * BLOCK;
    double a = 0;
    double b = 0;
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (int at = 0; at < count; at++) {
      double first = brightness(one.getRGB(left + at % BLOCK, top + at / BLOCK));
      double second = brightness(other.getRGB(left + at % BLOCK, top + at / BLOCK));
      a += first;
      b += second;
      aa += first * first;
      bb += second * second;
      ab += first * second;
    }
    double meanA = a / count;
    double meanB = b / count;
    double covariance = ab / count - meanA * meanB;
    double variances = aa / count - meanA * meanA + bb / count - meanB * meanB;
    double c1 = 0.01 * 255 * 0.01 * 255;
    double c2 = 0.03 * 255 * 0.03 * 255;
    return (2 * meanA * meanB + c1)
        * (2 * covariance + c2)
        / ((meanA * meanA + meanB * meanB + c1) * (variances + c2));
  }

  private static double brightness(int rgb) {
    return 0.2126 * (rgb >> 16 & 0xff) + 0.7152 * (rgb >> 8 & 0xff) + 0.0722 * (rgb & 0xff);
  }
}
