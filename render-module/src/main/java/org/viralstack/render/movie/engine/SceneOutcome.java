package org.viralstack.render.movie.engine;

import java.nio.file.Path;
import java.time.Duration;

/** What became of a scene. */
public sealed interface SceneOutcome {
  /**
   * It is there.
   *
   * @param file an MP4 that {@code movie.assembly} can join with others
   * @param duration of its frames
   */
  record Rendered(Path file, Duration duration) implements SceneOutcome {}

  /**
   * It cannot be rendered, however often it is tried.
   *
   * @param problem a sentence for the movie's author
   */
  record Refused(String problem) implements SceneOutcome {}

  /**
   * It failed for reasons that may be gone at the next try.
   *
   * @param problem a sentence for the operator
   */
  record Faulted(String problem) implements SceneOutcome {}
}
