package org.viralstack.api.idempotency;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.input.multipart.MultipartDigest;

/**
 * A body that was read once, to be read once more. A large one waits in a file until this is
 * closed.
 */
final class RepeatableBody implements AutoCloseable {
  private static final int SMALL = 1 << 20;

  private final byte[] small;
  private final Optional<Path> file;
  private final InputStream again;

  private RepeatableBody(byte[] small, Optional<Path> file, InputStream again) {
    this.small = small;
    this.file = file;
    this.again = again;
  }

  static RepeatableBody of(InputStream in) throws IOException {
    byte[] begin = in.readNBytes(SMALL);
    if (begin.length < SMALL) {
      return new RepeatableBody(begin, Optional.empty(), new ByteArrayInputStream(begin));
    }
    Path file = Files.createTempFile("body", null);
    boolean kept = false;
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        out.write(begin);
        in.transferTo(out);
      }
      InputStream again = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
      kept = true;
      return new RepeatableBody(new byte[0], Optional.of(file), again);
    } finally {
      if (!kept) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The whole body. */
  InputStream again() {
    return again;
  }

  /**
   * What tells it from others: of files and of a large body a digest, else the body itself. Clients
   * draw a new boundary each time they send the same file, so that is no part of it.
   *
   * @param type the request's Content-Type
   */
  byte[] fingerprinted(@Nullable String type) throws IOException {
    Optional<MultipartDigest> parts = MultipartDigest.of(type == null ? "" : type);
    if (parts.isEmpty() && file.isEmpty()) {
      return small;
    }
    try (InputStream in = fromTheBegin()) {
      byte[] digest = parts.isPresent() ? parts.get().digest(in) : digest(in);
      return ("sha256:" + HexFormat.of().formatHex(digest)).getBytes(US_ASCII);
    }
  }

  @Override
  public void close() throws IOException {
    again.close();
  }

  private InputStream fromTheBegin() throws IOException {
    return file.isPresent() ? Files.newInputStream(file.get()) : new ByteArrayInputStream(small);
  }

  private static byte[] digest(InputStream in) throws IOException {
    try (DigestInputStream digesting =
        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digesting.transferTo(OutputStream.nullOutputStream());
      return digesting.getMessageDigest().digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java lacks SHA-256", impossible);
    }
  }
}
