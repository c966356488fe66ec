package org.viralstack.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private final KnownPasswords common = new KnownPasswords();
  private final PasswordRules rules = new PasswordRules(common);

  @Test
  void shortestAndLongestPasswordAreFine() {
    assertThat(rules.problemOf("zu7 kq p")).isEmpty();
    assertThat(rules.problemOf("zu7kqp b".repeat(16))).isEmpty();
  }

  @Test
  void oneCharacterLessOrMoreIsRefused() {
    assertThat(rules.problemOf("zu7 kq ")).hasValueSatisfying(p -> assertThat(p).contains("8"));
    assertThat(rules.problemOf("zu7kqp b".repeat(16) + "!"))
        .hasValueSatisfying(p -> assertThat(p).contains("128"));
  }

  @Test
  void charactersBeyondTheBasicPlaneCountOnce() {
    assertThat(rules.problemOf("\uD83E\uDD84".repeat(7))).isPresent();
    assertThat(rules.problemOf("\uD83E\uDD84".repeat(128))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lowercase words", "98127350912734", "ONLY UPPER CASE", "________x_______"})
  void thereAreNoRulesOfComposition(String password) {
    assertThat(rules.problemOf(password)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "Password1",
        "12345678",
        "qwertyuiop",
        "iloveyou",
        "P@SSW0RD",
        "1q2w3e4r"
      })
  void commonPasswordIsRefusedWhateverItsUpperAndLowerCase(String password) {
    assertThat(rules.problemOf(password))
        .hasValueSatisfying(problem -> assertThat(problem).contains("common"));
  }

  @Test
  void shippedListIsLong() {
    assertThat(common.size()).isGreaterThan(10_000);
  }
}
