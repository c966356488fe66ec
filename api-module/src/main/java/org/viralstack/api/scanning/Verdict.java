package org.viralstack.api.scanning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.viralstack.api.json.SnakeCase;

/**
 * Whether what was found is a key of ours.
 *
 * @param tokenHash SHA-256 of what was found, in hex, so that the answer holds no key
 * @param tokenType as the scanner called it
 * @param label {@code true_positive} or {@code false_positive}
 */
@SnakeCase
record Verdict(String tokenHash, String tokenType, String label) {
  static Verdict of(Alert alert, boolean ours) {
    return new Verdict(
        sha256(alert.token()), alert.type(), ours ? "true_positive" : "false_positive");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("This Java lacks SHA-256", missing);
    }
  }
}
