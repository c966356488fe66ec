package org.viralstack.api.input.multipart;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Tells two bodies of the type {@code multipart/form-data} apart by their parts, whatever boundary
 * each of them has.
 */
public final class MultipartDigest {
  private final Boundary boundary;

  private MultipartDigest(Boundary boundary) {
    this.boundary = boundary;
  }

  /**
   * Empty for another type, or one that names no boundary.
   *
   * @param type the request's Content-Type
   */
  public static Optional<MultipartDigest> of(String type) {
    return Boundary.isFormData(type)
        ? Boundary.named(type).map(MultipartDigest::new)
        : Optional.empty();
  }

  /** SHA-256 of what stands between the boundaries of a body, well-formed or not. */
  public byte[] digest(InputStream in) throws IOException {
    DelimitedStream body = boundary.divide(in);
    MessageDigest parts = sha256();
    boolean more = true;
    while (more) {
      MessageDigest part = sha256();
      try (OutputStream out =
          new BufferedOutputStream(
              new DigestOutputStream(OutputStream.nullOutputStream(), part), 1 << 13)) {
        more = body.pass(out);
      }
      parts.update(part.digest());
    }
    return parts.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java lacks SHA-256", impossible);
    }
  }
}
