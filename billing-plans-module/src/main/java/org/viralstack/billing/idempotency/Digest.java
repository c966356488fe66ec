package org.viralstack.billing.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over several parts, of which none can run into the next. */
final class Digest {
  private final MessageDigest digest;

  Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java runtime lacks SHA-256", impossible);
    }
  }

  Digest with(String part) {
    return with(part.getBytes(StandardCharsets.UTF_8));
  }

  Digest with(byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    digest.update(part);
    return this;
  }

  byte[] bytes() {
    return digest.digest();
  }
}
