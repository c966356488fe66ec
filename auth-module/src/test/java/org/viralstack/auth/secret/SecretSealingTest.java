package org.viralstack.auth.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSealingTest {
  private static final byte[] SECRET = "the private part".getBytes(StandardCharsets.UTF_8);

  private final SecretSealing sealing = sealing(key((byte) 1));

  @Property(tries = 100)
  void whatWasSealedOpens(@ForAll byte[] secret, @ForAll String place) {
    assertThat(sealing.open(sealing.seal(secret, place), place)).isEqualTo(secret);
  }

  @Test
  void sameSecretLooksDifferentEachTime() {
    assertThat(sealing.seal(SECRET, "here")).isNotEqualTo(sealing.seal(SECRET, "here"));
  }

  @Test
  void secretDoesNotShow() {
    byte[] sealed = Base64.getDecoder().decode(sealing.seal(SECRET, "here").substring(3));

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("private");
  }

  @Test
  void otherKeyIsRefusedInWordsThatNameTheSetting() {
    String sealed = sealing.seal(SECRET, "here");

    assertThatIllegalStateException()
        .isThrownBy(() -> sealing(key((byte) 2)).open(sealed, "here"))
        .withMessageContaining("VIRALSTACK_SECRET_KEY");
  }

  @Test
  void otherPlaceIsRefused() {
    String sealed = sealing.seal(SECRET, "here");

    assertThatIllegalStateException().isThrownBy(() -> sealing.open(sealed, "there"));
  }

  @Property(tries = 100)
  void changedByteIsRefused(@ForAll @IntRange(max = 43) int position) {
    byte[] sealed = Base64.getDecoder().decode(sealing.seal(SECRET, "here").substring(3));
    sealed[position] ^= 1;
    String changed = "v1:" + Base64.getEncoder().encodeToString(sealed);

    assertThatIllegalStateException().isThrownBy(() -> sealing.open(changed, "here"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "v1:", "v1:AAAA", "v1:no base64", "v2:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void brokenFormIsRefused(String sealed) {
    assertThatIllegalStateException().isThrownBy(() -> sealing.open(sealed, "here"));
  }

  @Test
  void missingKeyIsRefusedInWordsThatNameTheSetting() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new SecretSealing(config(Map.of()), new SecureRandom()))
        .withMessageContaining("VIRALSTACK_SECRET_KEY is not set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "AAECAwQFBgcICQoLDA0ODw==", "%%%%"})
  void keyOfAnotherFormIsRefusedAndNotRepeated(String text) {
    assertThatIllegalStateException()
        .isThrownBy(() -> sealing(text))
        .withMessageContaining("VIRALSTACK_SECRET_KEY has another form")
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain(text + " "));
  }

  private static SecretSealing sealing(String key) {
    return new SecretSealing(config(Map.of("viralstack.secret.key", key)), new SecureRandom());
  }

  private static Config config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build();
  }

  private static String key(byte filling) {
    byte[] key = new byte[32];
    key[0] = filling;
    return Base64.getEncoder().encodeToString(key);
  }
}
