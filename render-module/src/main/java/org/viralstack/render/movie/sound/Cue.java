package org.viralstack.render.movie.sound;

import java.nio.file.Path;
import org.viralstack.render.media.Media;
import org.viralstack.render.movie.layer.Clip;

/**
 * When a source is heard.
 *
 * @param start in samples since the scene's start
 * @param end in samples since the scene's start
 * @param volume factor
 * @param fadeIn in samples
 * @param fadeOut in samples
 */
public record Cue(
    Path file,
    Media media,
    Clip clip,
    long start,
    long end,
    double volume,
    long fadeIn,
    long fadeOut) {

  /** The factor at a sample since the scene's start. */
  double strength(long sample) {
    return volume * rise(sample - start, fadeIn) * rise(end - sample, fadeOut);
  }

  private static double rise(long samples, long whole) {
    return whole <= 0 ? 1 : Math.clamp((double) samples / whole, 0, 1);
  }
}
