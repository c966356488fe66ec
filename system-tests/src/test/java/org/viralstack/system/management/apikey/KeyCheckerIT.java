package org.viralstack.system.management.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Checkout;

/** {@code java -jar auth-module.jar}, with nothing else on the class path. */
@OnPlatform
class KeyCheckerIT {
  private final String key;

  KeyCheckerIT(Customers customers) {
    this.key = customers.key(customers.free());
  }

  @Test
  void keyTypoAndNothingAreToldByTheExitCode() throws Exception {
    String typo = key.substring(0, 39) + (key.endsWith("0") ? "1" : "0");

    assertThat(check("", key)).isZero();
    assertThat(check(key + "\n")).isZero();
    assertThat(check("", typo)).isOne();
    assertThat(check("")).isEqualTo(2);
  }

  private static int check(String input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(ProcessHandle.current().info().command().orElse("java"), "-jar", jar()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said.lines()).hasSize(1);
    return process.waitFor();
  }

  private static String jar() throws IOException {
    try (var files = Files.list(Checkout.root().resolve("auth-module/target"))) {
      return files
          .map(Path::toString)
          .filter(file -> file.matches(".*/auth-module-[^/]*\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }
}
