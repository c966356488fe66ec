package org.viralstack.auth.apikey.token;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/**
 * Hashes keys: SHA-256 of the whole key, or HMAC-SHA-256 with the pepper where there is one. A slow
 * hash would add nothing, since a key holds 154 random bits.
 */
@Service
public class KeyHashing {
  /** Copied for each key, since to look for an algorithm takes as long as to hash with it. */
  private static final MessageDigest SHA_256 = sha256();

  private final KeyPepper pepper;

  @Inject
  KeyHashing(Config config) {
    this(KeyPepper.of(config.getOptionalValue(KeyPepper.NAME, String.class)));
  }

  KeyHashing(KeyPepper pepper) {
    this.pepper = pepper;
  }

  /** Makes a bad pepper end the start instead of the first call. */
  void check(@Observes ApplicationStart start) {}

  public KeyHash hash(ApiKeyToken token) {
    byte[] text = token.reveal().getBytes(StandardCharsets.US_ASCII);
    try {
      byte[] hash = pepper.key().isPresent() ? keyed(pepper.key().get(), text) : plain(text);
      return new KeyHash(HexFormat.of().formatHex(hash));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java lacks SHA-256", missing);
    }
  }

  private static byte[] plain(byte[] text) {
    try {
      return ((MessageDigest) SHA_256.clone()).digest(text);
    } catch (CloneNotSupportedException never) {
      throw new IllegalStateException("This Java cannot copy a digest", never);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("This Java lacks SHA-256", missing);
    }
  }

  private static byte[] keyed(SecretKeySpec key, byte[] text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(key.getAlgorithm());
    mac.init(key);
    return mac.doFinal(text);
  }
}
