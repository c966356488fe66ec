package org.viralstack.launcher.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log file that never grows beyond a limit: when it is full it becomes {@code name.1}, what was
 * {@code name.1} becomes {@code name.2}, and the oldest is dropped. Safe for use by many threads.
 */
public final class BoundedLog implements AutoCloseable {
  private final Path file;
  private final long maximumBytes;
  private final int olderFiles;
  private BufferedWriter writer;
  private long bytes;
  private long lost;

  /**
   * Opens the log, appending to what is there.
   *
   * @param maximumBytes the size at which a new file is begun; one line may exceed it
   * @param olderFiles how many full files are kept beside the current one, at least 1
   */
  public BoundedLog(Path file, long maximumBytes, int olderFiles) throws IOException {
    this.file = file;
    this.maximumBytes = maximumBytes;
    this.olderFiles = olderFiles;
    this.bytes = Files.exists(file) ? Files.size(file) : 0;
    this.writer = open();
  }

  /**
   * Adds a line and hands it to the operating system at once. A line that cannot be written, as
   * when the disk is full, is lost: whoever logs must not be held up by it.
   */
  public synchronized void add(String line) {
    try {
      if (bytes >= maximumBytes) {
        roll();
      }
      writer.write(line);
      writer.newLine();
      writer.flush();
      bytes += line.getBytes(StandardCharsets.UTF_8).length + 1L;
    } catch (IOException full) {
      lost++;
    }
  }

  /** How many lines could not be written. */
  public synchronized long lost() {
    return lost;
  }

  private void roll() throws IOException {
    writer.close();
    for (int age = olderFiles; age > 0; age--) {
      Path younger = aged(age - 1);
      if (Files.exists(younger)) {
        Files.move(younger, aged(age), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    writer = open();
    bytes = 0;
  }

  private Path aged(int age) {
    return age == 0 ? file : file.resolveSibling(file.getFileName() + "." + age);
  }

  private BufferedWriter open() throws IOException {
    return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }
}
