package org.viralstack.launcher;

import java.time.Duration;
import java.util.Optional;
import org.viralstack.launcher.process.Ending;

/**
 * The build that started the launcher, if one did: the two end together.
 *
 * @param process empty when nobody asked for that
 */
record Parent(Optional<ProcessHandle> process) {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * Tells whether the launcher has nobody to work for any more. The system gives it another parent
   * then; one that has ended and that nobody has asked how would still be called alive.
   */
  boolean isGone() {
    return process.isPresent() && !process.equals(ProcessHandle.current().parent());
  }

  /**
   * Ends the build before the launcher ends. Else it would add pages about a failed goal to the one
   * sentence that matters.
   */
  void end() {
    process.filter(ProcessHandle::isAlive).ifPresent(build -> Ending.end(build, PATIENCE));
  }
}
