package org.viralstack.api.idempotency;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A body that was read once, to be read once more. A large one waits in a file, which goes with its
 * stream.
 */
final class RepeatableBody {
  private static final int SMALL = 1 << 20;

  private final InputStream again;
  private final byte[] fingerprinted;

  private RepeatableBody(InputStream again, byte[] fingerprinted) {
    this.again = again;
    this.fingerprinted = fingerprinted;
  }

  /** The whole body. */
  InputStream again() {
    return again;
  }

  /** What tells it from others: a small one itself, of a large one its digest. */
  byte[] fingerprinted() {
    return fingerprinted;
  }

  static RepeatableBody of(InputStream in) throws IOException {
    byte[] begin = in.readNBytes(SMALL);
    if (begin.length < SMALL) {
      return new RepeatableBody(new ByteArrayInputStream(begin), begin);
    }
    Path file = Files.createTempFile("body", null);
    boolean kept = false;
    try {
      MessageDigest sha256 = sha256();
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), sha256)) {
        out.write(begin);
        in.transferTo(out);
      }
      InputStream again = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
      kept = true;
      return new RepeatableBody(
          again, ("sha256:" + HexFormat.of().formatHex(sha256.digest())).getBytes(US_ASCII));
    } finally {
      if (!kept) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
