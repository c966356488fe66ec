package org.viralstack.launcher.server;

import java.nio.file.Files;
import java.nio.file.Path;
import org.viralstack.launcher.process.CannotStart;

/**
 * What a server is started from.
 *
 * @param micro the jar of Payara Micro
 * @param application the application as one WAR
 */
public record ServerPrograms(Path micro, Path application) {
  /**
   * Checks that both are there.
   *
   * @throws CannotStart when one of them is missing
   */
  public ServerPrograms {
    requireFile(micro);
    requireFile(application);
  }

  private static void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CannotStart("The file " + file + " is missing; build it with mvn package");
    }
  }
}
