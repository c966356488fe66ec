package org.viralstack.api.sync.asset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.viralstack.api.input.multipart.MultipartFile;
import org.viralstack.studio.asset.upload.UploadedFile;

/** A file that came in with a request; it goes when this is closed. */
record IncomingFile(Path directory, UploadedFile uploaded) implements AutoCloseable {
  private static final String NAME = "content";

  /** Reads the one file of a request into a directory of its own. */
  static IncomingFile read(String type, InputStream body) throws IOException {
    Path directory = Files.createTempDirectory("asset");
    boolean whole = false;
    try {
      Path content = directory.resolve(NAME);
      MessageDigest sha256 = sha256();
      String name;
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(content), sha256);
          OutputStream buffered = new BufferedOutputStream(out, 1 << 16)) {
        name = MultipartFile.read(type, body, buffered);
      }
      whole = true;
      return new IncomingFile(
          directory, new UploadedFile(name, content, HexFormat.of().formatHex(sha256.digest())));
    } finally {
      if (!whole) {
        remove(directory);
      }
    }
  }

  @Override
  public void close() throws IOException {
    remove(directory);
  }

  private static void remove(Path directory) throws IOException {
    Files.deleteIfExists(directory.resolve(NAME));
    Files.deleteIfExists(directory);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
