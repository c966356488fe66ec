package org.viralstack.launcher.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.viralstack.launcher.process.CannotStart;

/**
 * The directory that holds everything one ViralStack keeps.
 *
 * @param root absolute
 */
public record DataDirectory(Path root) {
  /**
   * Makes what is missing, readable for this user only.
   *
   * @throws CannotStart when the directory cannot be made or written to
   */
  public static DataDirectory prepared(Path root) {
    DataDirectory data = new DataDirectory(root.toAbsolutePath().normalize());
    try {
      Files.createDirectories(data.root);
      Files.setPosixFilePermissions(data.root, PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(data.logs());
      Files.createDirectories(data.database());
      Files.createDirectories(data.server());
      return data;
    } catch (IOException unusable) {
      throw new CannotStart(
          "The data directory " + data.root + " cannot be written to (VIRALSTACK_DATA_DIR)",
          unusable);
    }
  }

  public Path database() {
    return root.resolve("database");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** Working files of the server, worthless once it has ended. */
  public Path server() {
    return root.resolve("server");
  }

  public Path serverLog() {
    return logs().resolve("server.log");
  }

  /** Remembers the server's process. */
  public Path serverProcess() {
    return root.resolve("server.pid");
  }

  public Path secrets() {
    return root.resolve("secrets.properties");
  }

  public Path firstRun() {
    return root.resolve("first-run.txt");
  }

  Path lock() {
    return root.resolve("launcher.pid");
  }
}
