package org.viralstack.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
  /** From the tests of the reference implementation. */
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private final SecureRandom random = new SecureRandom();

  @Test
  void agreesWithTheReferenceImplementation() {
    PasswordHash hash = PasswordHash.parse(REFERENCE).orElseThrow();

    assertThat(hash.isOf("password")).isTrue();
    assertThat(hash.isOf("differentpassword")).isFalse();
    assertThat(hash.phc()).isEqualTo(REFERENCE);
  }

  @Test
  void newHashHasTheCostOfTheStandardAndSurvivesItsText() {
    String phc = PasswordHash.of("open sesame", random).phc();

    assertThat(phc).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[^$=]{22}\\$[^$=]{43}");
    assertThat(PasswordHash.parse(phc).orElseThrow().isOf("open sesame")).isTrue();
    assertThat(PasswordHash.parse(phc).orElseThrow().isOf("Open sesame")).isFalse();
  }

  @Test
  void samePasswordHasAnotherHashEachTime() {
    assertThat(PasswordHash.of("open sesame", random).phc())
        .isNotEqualTo(PasswordHash.of("open sesame", random).phc());
  }

  @Test
  void composedAndDecomposedCharactersAreTheSamePassword() {
    assertThat(
            PasswordHash.of("cr\u00e8me br\u00fbl\u00e9e", random)
                .isOf("cre\u0300me bru\u0302le\u0301e"))
        .isTrue();
  }

  @Test
  void nothingIsThePasswordOfNothing() {
    assertThat(PasswordHash.ofNothing(random).isOf("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=16$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=7,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=2,p=0$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc=",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQaa$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
      })
  void otherFormsAndUnbearableCostsAreNotRead(String phc) {
    assertThat(PasswordHash.parse(phc)).isEmpty();
  }

  @Property
  void anyTextIsReadOrNotButNeverFails(@ForAll String text) {
    assertThat(PasswordHash.parse("$argon2id$v=19$" + text)).isEmpty();
  }
}
