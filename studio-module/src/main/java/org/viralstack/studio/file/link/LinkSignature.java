package org.viralstack.studio.file.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what a link allows, by HMAC-SHA256 in base64url. Safe for use by many threads. */
public final class LinkSignature {
  private final SecretKeySpec key;

  public LinkSignature(SecretKeySpec key) {
    this.key = key;
  }

  /**
   * The signature of the parts of a link.
   *
   * @param parts in an order that is always the same; no part can hold a line feed, so that they
   *     cannot run into each other
   */
  public String of(String... parts) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(String.join("\n", parts).getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This Java runtime lacks HMAC", impossible);
    }
  }

  /** Tells in constant time whether a signature, as it came, is that of these parts. */
  public boolean isOf(String signature, String... parts) {
    return MessageDigest.isEqual(of(parts).getBytes(UTF_8), signature.getBytes(UTF_8));
  }
}
