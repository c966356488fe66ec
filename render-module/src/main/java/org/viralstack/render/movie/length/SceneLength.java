package org.viralstack.render.movie.length;

import java.time.Duration;

/**
 * The time of one scene in its movie.
 *
 * @param start since the movie's start
 * @param frames how many pictures it has, at least 1
 * @param head how many of its first pictures belong to the transition from the scene before
 * @param tail how many of its last pictures belong to the transition into the next scene
 */
public record SceneLength(Duration start, Duration duration, int frames, int head, int tail) {
  public SceneLength {
    if (frames < 1 || head < 0 || tail < 0 || head + tail > frames) {
      throw new IllegalArgumentException("Transitions do not fit into the scene");
    }
  }
}
