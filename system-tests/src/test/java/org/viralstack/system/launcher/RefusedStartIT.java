package org.viralstack.system.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.launcher.data.DataDirectory;
import org.viralstack.launcher.data.DataLock;
import org.viralstack.launcher.data.Secrets;
import org.viralstack.launcher.database.EmbeddedDatabase;
import org.viralstack.launcher.process.FreePort;

/** A start that cannot succeed ends with one sentence, a failure code, and nothing left running. */
class RefusedStartIT {
  @TempDir Path directory;
  private Path data;

  @BeforeEach
  void nameTheDataDirectory() {
    data = directory.resolve("data");
  }

  @Test
  void busyPortIsNamedWithTheSettingThatChangesIt() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertRefused(other.getLocalPort(), Map.of())
          .contains("Port " + other.getLocalPort())
          .contains("VIRALSTACK_HTTP_PORT");
    }
  }

  @Test
  void senselessSettingIsNamed() {
    assertRefused(FreePort.any(), Map.of("VIRALSTACK_SECRET_KEY", "short"))
        .contains("VIRALSTACK_SECRET_KEY");
  }

  @Test
  void secondStartOnTheSameDataNamesTheProcessThatHasIt() throws IOException {
    try (DataLock lock = DataLock.of(DataDirectory.prepared(data))) {
      assertThat(lock).isNotNull();
      assertRefused(FreePort.any(), Map.of())
          .contains("process " + ProcessHandle.current().pid())
          .contains(data.toString());
    }
  }

  @Test
  void databaseThatDoesNotAnswerIsNamed() {
    String url = "jdbc:postgresql://127.0.0.1:" + FreePort.any() + "/app";

    assertRefused(FreePort.any(), Map.of("VIRALSTACK_DB_URL", url)).contains(url);
  }

  @Test
  void databaseThatRefusesThePasswordIsNamedWithoutIt() {
    DataDirectory other = DataDirectory.prepared(directory.resolve("other"));
    try (EmbeddedDatabase database = EmbeddedDatabase.start(other, Secrets.keptIn(other))) {
      assertRefused(
              FreePort.any(),
              Map.of(
                  "VIRALSTACK_DB_URL", database.address().url(),
                  "VIRALSTACK_DB_USER", database.address().user(),
                  "VIRALSTACK_DB_PASSWORD", "a-wrong-one"))
          .contains(database.address().url())
          .contains("password authentication failed")
          .doesNotContain("a-wrong-one");
    }
  }

  @Test
  void damagedDatabaseIsToldInPostgresOwnWords() throws IOException {
    DataDirectory own = DataDirectory.prepared(data);
    EmbeddedDatabase.start(own, Secrets.keptIn(own)).close();
    Files.delete(own.database().resolve("cluster/global/pg_control"));

    assertRefused(FreePort.any(), Map.of())
        .contains("PostgreSQL does not start: could not open file")
        .contains("pg_control");
  }

  @Test
  void applicationThatDoesNotDeployIsToldWithItsReason() {
    assertRefused(FreePort.any(), Map.of("VIRALSTACK_PLANS_FILE", "/missing/plans.json"))
        .contains("The application does not start")
        .contains("/missing/plans.json");
  }

  /** Returns the last line printed. */
  private AbstractStringAssert<?> assertRefused(int port, Map<String, String> environment) {
    try (LauncherProcess launcher = LauncherProcess.start(data, port, environment)) {
      assertThat(launcher.awaitExit()).isEqualTo(1);
      String[] lines = launcher.printed().split("\n");
      String sentence = lines[lines.length - 1];
      assertThat(launcher.printed()).doesNotContain("\tat ").doesNotContain("Caused by");
      assertThat(sentence).endsWith(".");
      assertThat(LauncherProcess.processesOf(data)).isEmpty();
      return assertThat(sentence);
    }
  }
}
