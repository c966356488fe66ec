package org.viralstack.studio.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.viralstack.studio.outgoing.download.Download;

/** Writes what is at hand already to a file, as a download would. */
final class Copy {
  private static final int CHUNK = 64 << 10;

  private Copy() {}

  static Download of(byte[] content, Path into, long most) throws IOException {
    return of(new ByteArrayInputStream(content), into, most);
  }

  static Download of(InputStream content, Path into, long most) throws IOException {
    MessageDigest sha256 = sha256();
    byte[] chunk = new byte[CHUNK];
    long bytes = 0;
    try (InputStream in = new DigestInputStream(content, sha256);
        OutputStream out = Files.newOutputStream(into)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        bytes += n;
        if (bytes > most) {
          return new Download.Refused("has more than %,d bytes".formatted(most));
        }
        out.write(chunk, 0, n);
      }
    }
    return new Download.Saved(bytes, HexFormat.of().formatHex(sha256.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
