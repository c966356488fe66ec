package org.viralstack.auth.apikey.token;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret outside of the database without which the kept hashes are worth nothing, from the
 * setting {@value #NAME}. It must be set before the first key is made, and be the same on every
 * node for good: keys made with another one are unknown.
 */
record KeyPepper(Optional<SecretKeySpec> key) {
  static final String NAME = "viralstack.keys.pepper";

  private static final int SHORTEST = 32;

  /**
   * @throws IllegalStateException when the setting is too short to be a secret
   */
  static KeyPepper of(Optional<String> setting) {
    return new KeyPepper(setting.map(KeyPepper::key));
  }

  private static SecretKeySpec key(String text) {
    byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST) {
      throw new IllegalStateException(
          "VIRALSTACK_KEYS_PEPPER is too short: set it to at least 32 random characters, such as"
              + " `openssl rand -base64 32` prints, the same on every node, or leave it out.");
    }
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  @Override
  public String toString() {
    return "KeyPepper";
  }
}
