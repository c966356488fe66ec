package org.viralstack.render.movie.assembly;

import java.nio.file.Path;
import java.time.Duration;
import org.viralstack.render.media.Media;

/** What became of a movie. */
public sealed interface AssemblyOutcome {
  /**
   * It is there.
   *
   * @param media by a probe of the finished file
   * @param duration of its frames, exact
   */
  record Assembled(Path file, Media media, Duration duration) implements AssemblyOutcome {}

  /**
   * It failed for reasons that may be gone at the next try.
   *
   * @param problem a sentence for the operator
   */
  record Faulted(String problem) implements AssemblyOutcome {}
}
