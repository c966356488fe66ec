package org.viralstack.auth.apikey.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Environment;

class KeyCheckerTest {
  private final String key = ApiKeyToken.draw(Environment.TEST, new SecureRandom()).reveal();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @Test
  void aKeyIsToldByItsExitCodeAndNotRepeated() {
    assertThat(check("", key)).isZero();
    assertThat(check(key + "\n")).isZero();
    assertThat(output.toString(StandardCharsets.UTF_8)).doesNotContain(key.substring(8));
  }

  @Test
  void aTypoIsToldByItsExitCodeAndNotRepeated() {
    String typo = key.substring(0, 39) + (key.endsWith("0") ? "1" : "0");
    assertThat(check("", typo)).isOne();
    assertThat(check(typo)).isOne();
    assertThat(output.toString(StandardCharsets.UTF_8)).doesNotContain(typo.substring(8));
  }

  @Test
  void nothingToCheckIsNeitherAKeyNorATypo() {
    assertThat(check("")).isEqualTo(2);
    assertThat(check(" \n")).isEqualTo(2);
    assertThat(check("", "")).isEqualTo(2);
    assertThat(check("", key, key)).isEqualTo(2);
  }

  @Test
  void everyAnswerIsOneSentence() {
    for (String[] arguments : new String[][] {{key}, {"typo"}, {}}) {
      output.reset();
      check("", arguments);
      assertThat(output.toString(StandardCharsets.UTF_8).strip())
          .doesNotContain("\n")
          .endsWith(".");
    }
  }

  private int check(String input, String... arguments) {
    return KeyChecker.run(
        arguments,
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(output, true, StandardCharsets.UTF_8));
  }
}
