package org.viralstack.system.sync.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

/**
 * A movie as {@link SecondOpinion} sees it.
 *
 * @param sounds how each is encoded
 * @param seconds of the whole file
 */
public record ProbedMovie(List<Picture> pictures, List<String> sounds, double seconds) {

  /**
   * What is to be seen.
   *
   * @param codec how it is encoded
   * @param samples how colours are
   * @param fps frames per second
   * @param frames that were decoded
   */
  public record Picture(
      String codec,
      String samples,
      int width,
      int height,
      double fps,
      double seconds,
      int frames) {}

  /** Fails the test unless this is the picture and the length that the example asks for. */
  public void expectToBe(Example example) {
    assertThat(pictures).hasSize(1);
    Picture picture = pictures.getFirst();
    assertThat(picture.codec()).isEqualTo("h264");
    assertThat(picture.samples()).isEqualTo("yuv420p");
    assertThat(picture.width()).isEqualTo(example.width());
    assertThat(picture.height()).isEqualTo(example.height());
    assertThat(picture.fps()).isEqualTo(example.fps());
    assertThat(picture.seconds()).isCloseTo(example.seconds(), within(1.0 / example.fps()));
    assertThat(picture.frames())
        .isCloseTo((int) Math.round(example.seconds() * example.fps()), within(1));
    assertThat(sounds).hasSizeLessThanOrEqualTo(1).allMatch("aac"::equals);
  }
}
