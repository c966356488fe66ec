package org.viralstack.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {
  @TempDir Path directory;

  @Test
  void findsTheProcessUntilItEnds() throws IOException {
    ProcessRecord record = new ProcessRecord(directory.resolve("child.pid"));
    ProcessHandle child = new ProcessBuilder("sleep", "60").start().toHandle();
    record.write(child);

    assertThat(record.running()).contains(child);
    Ending.end(child, Duration.ofSeconds(5));
    assertThat(record.running()).isEmpty();
  }

  @Test
  void takesNoOtherProcessForItsOwnThatGotTheSameNumber() throws IOException {
    ProcessHandle self = ProcessHandle.current();
    Path file = directory.resolve("child.pid");
    Files.write(file, List.of(Long.toString(self.pid()), "2001-01-01T00:00:00Z"));

    assertThat(new ProcessRecord(file).running()).isEmpty();
  }

  @Test
  void damagedFileNamesNoProcess() throws IOException {
    Path file = directory.resolve("child.pid");
    Files.writeString(file, "half");

    assertThat(new ProcessRecord(file).running()).isEmpty();
  }

  @Test
  void processThatIgnoresRequestsIsKilled() throws IOException {
    Process stubborn =
        new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done")
            .start();
    assertThat(stubborn.inputReader().readLine()).isEqualTo("ready");

    Ending.end(stubborn.toHandle(), Duration.ofMillis(200));

    assertThat(stubborn.isAlive()).isFalse();
  }
}
