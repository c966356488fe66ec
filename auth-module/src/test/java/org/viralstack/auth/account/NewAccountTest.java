package org.viralstack.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.auth.member.EmailAddress;

class NewAccountTest {
  @Test
  void textDoesNotShowThePassword() {
    assertThat(named("Ada")).asString().doesNotContain("open sesame");
  }

  @Test
  void namesAreKeptWithoutTheSpaceAroundThem() {
    assertThat(named("  Ada Lovelace ").name()).isEqualTo("Ada Lovelace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "Ada\u0000", "Ada\nLovelace", "Ada\ud800", "\udc00Ada"})
  void blankNamesAndControlCharactersAreRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> named(name));
  }

  @Test
  void overlongNameIsRefused() {
    assertThat(named("a".repeat(200)).name()).hasSize(200);
    assertThatIllegalArgumentException().isThrownBy(() -> named("a".repeat(201)));
  }

  private static NewAccount named(String name) {
    return new NewAccount(
        name, new EmailAddress("ada@example.org"), "open sesame", "Engines", Optional.empty());
  }
}
