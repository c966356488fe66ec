package org.viralstack.auth.apikey.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyHashingTest {
  private static final ApiKeyToken KEY =
      ApiKeyToken.parse("vs_prod_0123456789ABCDEFGHIJKLMNOP1v0glH").orElseThrow();

  @Test
  void withoutAPepperItIsTheSha256OfTheWholeKey() {
    assertThat(hashing(Optional.empty()).hash(KEY).hex())
        .isEqualTo("7cec0bbd942cab55b53da8c99179ba544dac897b5d2f2f2e2fa1f3acfc6f1fbb");
  }

  @Test
  void withAPepperItIsTheHmacOfTheWholeKey() {
    assertThat(hashing(Optional.of("p".repeat(32))).hash(KEY).hex())
        .isEqualTo("d1219e7227f3f0a079d240ef21d2b979dd6127793a8cffb6be6024a96d28a451");
  }

  @Test
  void aShortPepperIsRefusedByTheNameOfItsVariable() {
    assertThatThrownBy(() -> hashing(Optional.of("p".repeat(31))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("VIRALSTACK_KEYS_PEPPER");
  }

  @Test
  void thePepperIsNotPrinted() {
    assertThat(KeyPepper.of(Optional.of("p".repeat(32))).toString()).doesNotContain("ppp");
  }

  private static KeyHashing hashing(Optional<String> pepper) {
    return new KeyHashing(KeyPepper.of(pepper));
  }
}
