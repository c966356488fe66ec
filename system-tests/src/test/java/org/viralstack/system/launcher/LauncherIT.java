package org.viralstack.system.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.launcher.process.FreePort;
import org.viralstack.system.fixture.Curl;

/** The life of one installation, from its first start on; each test continues the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
  private static final String READY = "ViralStack   ready at";

  @TempDir static Path data;
  private static String firstCall = "";

  private final int port = FreePort.any();

  @Test
  @Order(1)
  void firstStartPrintsACallThatWorksWhenPasted() throws IOException {
    try (LauncherProcess launcher = LauncherProcess.start(data, port, Map.of())) {
      firstCall = call(launcher.awaitPrinted("first-run.txt"));

      JsonObject me = answer(firstCall);

      assertThat(me.keySet()).containsExactlyInAnyOrder("userId", "plan", "email");
      assertThat(me.getString("plan")).isEqualTo("business");
      Path kept = data.resolve("first-run.txt");
      assertThat(launcher.printed()).contains(Files.readString(kept));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
          .isEqualTo("rw-------");

      launcher.handle().destroy();
      launcher.assertEverythingEnds();
    }
  }

  @Test
  @Order(2)
  void laterStartPrintsTheSameKeyForTheDataThatWasKept() {
    try (LauncherProcess launcher = LauncherProcess.start(data, port, Map.of())) {
      String laterCall = call(launcher.awaitPrinted("first-run.txt"));

      assertThat(key(laterCall)).isEqualTo(key(firstCall));
      assertThat(answer(laterCall).getString("plan")).isEqualTo("business");

      launcher.handle().destroyForcibly();
      launcher.awaitExit();
      assertThat(LauncherProcess.processesOf(data)).isNotEmpty();
    }
  }

  @Test
  @Order(3)
  void startAfterAKilledLauncherEndsWhatThatLeftAndEverythingEndsWithAKilledParent() {
    try (LauncherProcess shell = LauncherProcess.startBelowShell(data, port)) {
      shell.awaitPrinted("first-run.txt");
      assertThat(LauncherProcess.processesOf(data))
          .filteredOn(line -> line.contains("payara-micro.jar") && line.contains("--rootdir"))
          .hasSize(1);

      shell.handle().destroyForcibly();
      shell.assertEverythingEnds();
    }
  }

  @Test
  @Order(4)
  void endInTheMiddleOfAStartLeavesNothing() {
    try (LauncherProcess launcher = LauncherProcess.start(data, port, Map.of())) {
      launcher.awaitPrinted("server       starts");

      launcher.handle().destroy();
      launcher.assertEverythingEnds();

      assertThat(launcher.printed()).doesNotContain(READY).doesNotContain("does not start");
    }
  }

  private static String call(LauncherProcess launcher) {
    return launcher
        .printed()
        .lines()
        .filter(line -> line.contains("curl"))
        .map(line -> line.substring(line.indexOf("curl")))
        .findFirst()
        .orElseThrow();
  }

  private static String key(String call) {
    return call.replaceFirst(".*x-api-key: (\\w+).*", "$1");
  }

  private static JsonObject answer(String call) {
    try (JsonReader reader = Json.createReader(new StringReader(Curl.run(call, Map.of(), data)))) {
      return reader.readObject();
    }
  }
}
