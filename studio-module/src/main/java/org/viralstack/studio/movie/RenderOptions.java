package org.viralstack.studio.movie;

import java.util.OptionalInt;

/**
 * How a movie is to be rendered, which changes the speed and never the picture.
 *
 * @param requestedConcurrency 1 to {@value #MOST_AT_ONCE}; overrides the preset
 */
public record RenderOptions(QualityPreset qualityPreset, OptionalInt requestedConcurrency) {
  public static final int MOST_AT_ONCE = 32;

  /** What is done where nothing is said. */
  public static final RenderOptions USUAL =
      new RenderOptions(QualityPreset.BALANCED, OptionalInt.empty());

  /**
   * @throws IllegalArgumentException when the concurrency is out of its range
   */
  public RenderOptions {
    if (requestedConcurrency.orElse(1) < 1 || requestedConcurrency.orElse(1) > MOST_AT_ONCE) {
      throw new IllegalArgumentException("concurrency out of 1 to " + MOST_AT_ONCE);
    }
  }

  /** How many scenes are rendered at once, never more than there are. */
  public int workers(int scenes) {
    return Math.min(requestedConcurrency.orElse(qualityPreset.scenesAtOnce()), scenes);
  }
}
