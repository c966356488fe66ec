package org.viralstack.render.media;

import java.time.Duration;
import java.util.Optional;

/**
 * What a file holds that a movie can show or play.
 *
 * @param format by its first bytes
 * @param duration of video and sound; empty for pictures
 * @param width in pixels as shown, upright; 0 for sound
 * @param height in pixels as shown, upright; 0 for sound
 * @param fps frames per second of a video, else 0
 * @param hasAudio whether something can be heard
 * @param bytes size of the file
 */
public record Media(
    Format format,
    Optional<Duration> duration,
    int width,
    int height,
    double fps,
    boolean hasAudio,
    long bytes) {

  public Kind kind() {
    return format.isPicture() ? Kind.IMAGE : width > 0 ? Kind.VIDEO : Kind.AUDIO;
  }

  /** What a layer can do with it. */
  public enum Kind {
    VIDEO,
    IMAGE,
    AUDIO
  }
}
