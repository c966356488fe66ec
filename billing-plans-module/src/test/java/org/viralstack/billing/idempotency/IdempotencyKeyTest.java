package org.viralstack.billing.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
  @Property
  void everyKeyIsReadBackFromItsQuotedForm(@ForAll("keys") String key) {
    String quoted = "\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";

    assertThat(IdempotencyKey.parse(quoted)).contains(new IdempotencyKey(key));
  }

  @Property
  void bareAndQuotedFormAreTheSameKey(@ForAll("plainKeys") String key) {
    assertThat(IdempotencyKey.parse(key))
        .isEqualTo(IdempotencyKey.parse("\"" + key + "\""))
        .contains(new IdempotencyKey(key));
  }

  @Property
  void whateverIsReadIsAKey(@ForAll String header) {
    assertThat(IdempotencyKey.parse(header).stream().map(IdempotencyKey::value))
        .allMatch(value -> value.matches("[ -~]{1,255}"));
  }

  @Property
  void twoHeadersThatWereJoinedAreNoKey(
      @ForAll("plainKeys") String one, @ForAll("plainKeys") String other) {
    assertThat(IdempotencyKey.parse(one + ", " + other)).isEmpty();
    assertThat(IdempotencyKey.parse(one + "," + other)).isEmpty();
    assertThat(IdempotencyKey.parse("\"" + one + "\", \"" + other + "\"")).isEmpty();
  }

  @Test
  void keyHasAtMost255Characters() {
    assertThat(IdempotencyKey.parse("k".repeat(255))).isPresent();
    assertThat(IdempotencyKey.parse("k".repeat(256))).isEmpty();
    assertThat(IdempotencyKey.parse("\"" + "\\\\".repeat(255) + "\"")).isPresent();
    assertThat(IdempotencyKey.parse("\"" + "k".repeat(256) + "\"")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"\"",
        "\"",
        "\"open",
        "open\"",
        "a b",
        "a,b",
        "\"a\\b\"",
        "\"a\"b\"",
        "\"a\";p=1",
        "é",
        "\"é\"",
        "a\tb",
        "\"a\u0000b\"",
        "a\\b"
      })
  void malformedHeaderIsNoKey(String header) {
    assertThat(IdempotencyKey.parse(header)).isEmpty();
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(255);
  }

  @Provide
  Arbitrary<String> plainKeys() {
    return Arbitraries.strings()
        .alpha()
        .numeric()
        .withChars("-_.:/+=!#$%&'()*<>?@[]^`{|}~")
        .ofMinLength(1)
        .ofMaxLength(255);
  }
}
