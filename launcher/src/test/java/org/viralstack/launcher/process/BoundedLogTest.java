package org.viralstack.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogTest {
  @TempDir Path directory;

  @Test
  void neverKeepsMoreThanItsLimit() throws IOException {
    try (BoundedLog log = new BoundedLog(directory.resolve("server.log"), 1000, 2)) {
      for (int line = 0; line < 10_000; line++) {
        log.add("line " + line);
      }
      assertThat(log.lost()).isZero();
    }

    try (var files = Files.list(directory)) {
      assertThat(files)
          .hasSize(3)
          .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(1020));
    }
    assertThat(directory.resolve("server.log")).content().endsWith("line 9999\n");
    assertThat(directory.resolve("server.log.2")).exists();
  }

  @Test
  void continuesWhatAnEarlierStartWrote() throws IOException {
    Path file = directory.resolve("server.log");
    for (String start : new String[] {"first", "second"}) {
      try (BoundedLog log = new BoundedLog(file, 1000, 2)) {
        log.add(start);
      }
    }

    assertThat(file).content().isEqualTo("first\nsecond\n");
  }

  @Test
  void losesLinesRatherThanItsWriterWhenTheyCannotBeWritten() throws IOException {
    try (BoundedLog log = new BoundedLog(directory.resolve("server.log"), 10, 1)) {
      Files.createDirectories(directory.resolve("server.log.1").resolve("in-the-way"));
      log.add("more than ten bytes");

      log.add("this one needs a new file");

      assertThat(log.lost()).isEqualTo(1);
    }
  }
}
