package org.viralstack.studio.outgoing.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import org.viralstack.studio.outgoing.address.RefusedAddress;

/** Writes the body of an answer to a file. */
record Saving(Path into, long mostBytes) {
  static final Download TOO_SLOW = new Download.Refused("did not arrive in time");

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** Errors that others' servers have for a while. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  private static final int CHUNK = 64 << 10;

  /**
   * @throws IOException when the file cannot be written
   */
  Arrival of(Response response) throws IOException {
    String location = response.header("Location");
    if (REDIRECTS.contains(response.code()) && location != null) {
      return new Arrival.Elsewhere(location);
    }
    return new Arrival.Ended(saved(response));
  }

  private Download saved(Response response) throws IOException {
    if (response.code() != 200) {
      String reason = "is answered with the status " + response.code();
      return response.code() >= 500 || PASSING.contains(response.code())
          ? new Download.Failed(reason)
          : new Download.Refused(reason);
    }
    if (response.body().contentLength() > mostBytes) {
      return tooLarge();
    }
    MessageDigest sha256 = sha256();
    byte[] chunk = new byte[CHUNK];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(into)) {
      InputStream in = response.body().byteStream();
      while (true) {
        int n;
        try {
          n = in.read(chunk);
        } catch (IOException broken) {
          return explained(broken);
        }
        if (n < 0) {
          return new Download.Saved(bytes, HexFormat.of().formatHex(sha256.digest()));
        }
        bytes += n;
        if (bytes > mostBytes) {
          return tooLarge();
        }
        sha256.update(chunk, 0, n);
        out.write(chunk, 0, n);
      }
    }
  }

  private Download tooLarge() {
    return new Download.Refused("has more than %,d bytes".formatted(mostBytes));
  }

  /** What a call that broke off means for whoever wanted the file. */
  static Download explained(IOException failure) {
    return switch (failure) {
      case RefusedAddress refused -> new Download.Refused("leads to an address that is not public");
      case UnknownHostException unknown ->
          new Download.Failed("names a host that cannot be looked up");
      case SocketTimeoutException silent -> new Download.Failed("does not answer in time");
      case InterruptedIOException late -> TOO_SLOW;
      case SSLException untrusted ->
          new Download.Refused("has no TLS connection with a trusted certificate");
      default -> new Download.Failed("breaks the connection off");
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
