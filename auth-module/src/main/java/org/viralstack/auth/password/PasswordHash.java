package org.viralstack.auth.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The argon2id hash of a password, written in the PHC string format: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Computing one takes some 40 ms and its memory.
 */
final class PasswordHash {
  /** The cost that OWASP ASVS 5.0 asks for: 19 MiB, two passes, one lane. */
  static final Cost COST = new Cost(19 * 1024, 2, 1);

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  /** Memory in KiB, passes over it, and lanes. */
  record Cost(int memory, int passes, int lanes) {
    private boolean isBearable() {
      return memory >= 8 * lanes && memory <= 256 * 1024 && passes >= 1 && lanes >= 1;
    }
  }

  private final Cost cost;
  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(Cost cost, byte[] salt, byte[] hash) {
    this.cost = cost;
    this.salt = salt;
    this.hash = hash;
  }

  static PasswordHash of(String password, SecureRandom random) {
    byte[] salt = randomBytes(random, SALT_BYTES);
    return new PasswordHash(COST, salt, compute(password, COST, salt, HASH_BYTES));
  }

  /** A hash that no password has, but that costs as much to compare with as any. */
  static PasswordHash ofNothing(SecureRandom random) {
    return new PasswordHash(COST, randomBytes(random, SALT_BYTES), randomBytes(random, HASH_BYTES));
  }

  /** Reads the PHC string format; empty when it is another, or its cost is beyond what we bear. */
  static Optional<PasswordHash> parse(String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Cost cost = new Cost(number(parts, 1), number(parts, 2), number(parts, 3));
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      return Optional.of(
              new PasswordHash(cost, base64.decode(parts.group(4)), base64.decode(parts.group(5))))
          .filter(parsed -> cost.isBearable());
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Computes; takes the same time for every password. */
  boolean isOf(String password) {
    return MessageDigest.isEqual(hash, compute(password, cost, salt, hash.length));
  }

  String phc() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + cost.memory()
        + ",t="
        + cost.passes()
        + ",p="
        + cost.lanes()
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }

  private static byte[] compute(String password, Cost cost, byte[] salt, int length) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    argon2.generateBytes(composed(password).getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  /** The same characters in the same form, whatever keyboard typed them (RFC 8265). */
  static String composed(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private static byte[] randomBytes(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
