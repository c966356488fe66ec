package org.viralstack.auth.apikey.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Environment;

class KeyCheckerTest {
  private final String key = ApiKeyToken.draw(Environment.TEST, new SecureRandom()).reveal();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @Test
  void aKeyIsToldByItsExitCodeAndNotRepeated() throws IOException {
    assertThat(check("", key)).isZero();
    assertThat(check(key + "\n")).isZero();
    assertThat(output.toString(StandardCharsets.UTF_8)).doesNotContain(key.substring(8));
  }

  @Test
  void aTypoIsToldByItsExitCodeAndNotRepeated() throws IOException {
    String typo = key.substring(0, 39) + (key.endsWith("0") ? "1" : "0");
    assertThat(check("", typo)).isOne();
    assertThat(check(typo)).isOne();
    assertThat(check("")).isOne();
    assertThat(output.toString(StandardCharsets.UTF_8)).doesNotContain(typo.substring(8));
  }

  private int check(String input, String... arguments) throws IOException {
    return KeyChecker.run(
        arguments,
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(output, true, StandardCharsets.UTF_8));
  }
}
