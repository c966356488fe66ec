package org.viralstack.auth.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b",
        "ada.lovelace+plan@example.org",
        "o'brien@example.ie",
        "j\u00fcrgen@m\u00fcnchen.de"
      })
  void addressesAreRead(String value) {
    assertThat(new EmailAddress(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "@example.org",
        "ada@",
        "ada@@example.org",
        "ada @example.org",
        "ada@example.org\n",
        "ada\u0000@example.org",
        "Ada <ada@example.org>",
        "ada@example.org, eve@example.org"
      })
  void otherTextIsNoAddress(String value) {
    assertThat(EmailAddress.isValid(value)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(value));
  }

  @ParameterizedTest
  @ValueSource(ints = {243, 10_000})
  void overlongAddressIsNone(int length) {
    assertThat(EmailAddress.isValid("ada@" + "a".repeat(length) + ".example")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INK@B.example", "\u0130nk@b.example", "\u0131n\u212a@b.EXAMPLE"})
  void spellingsByCaseAreOneAddress(String value) {
    assertThat(new EmailAddress(value)).isEqualTo(new EmailAddress("ink@b.example"));
    assertThat(new EmailAddress(value).value()).isEqualTo("ink@b.example");
  }
}
