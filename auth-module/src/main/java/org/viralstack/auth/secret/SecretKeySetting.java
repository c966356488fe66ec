package org.viralstack.auth.secret;

import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/** The installation's secret key, from the setting {@value #NAME}: 32 bytes in base64. */
record SecretKeySetting(SecretKeySpec key) {
  static final String NAME = "viralstack.secret.key";

  private static final int BYTES = 32;

  /**
   * @throws IllegalStateException when the setting is missing or has another form
   */
  static SecretKeySetting from(Config config) {
    String text =
        config
            .getOptionalValue(NAME, String.class)
            .orElseThrow(() -> new IllegalStateException(sentence("is not set")));
    byte[] bytes =
        decoded(text.strip())
            .filter(decoded -> decoded.length == BYTES)
            .orElseThrow(() -> new IllegalStateException(sentence("has another form")));
    return new SecretKeySetting(new SecretKeySpec(bytes, "AES"));
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static String sentence(String problem) {
    return "VIRALSTACK_SECRET_KEY "
        + problem
        + ": set it to 32 random bytes in base64, such as `openssl rand -base64 32` prints,"
        + " the same on every node.";
  }

  @Override
  public String toString() {
    return "SecretKeySetting";
  }
}
