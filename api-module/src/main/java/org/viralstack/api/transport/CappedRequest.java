package org.viralstack.api.transport;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request whose body ends with an exception at its cap, however long it claims to be. */
final class CappedRequest extends HttpServletRequestWrapper {
  private static final long MOST_TO_PASS_OVER = 4 << 20;
  private static final long LONGEST_PASSING_NANOS = Duration.ofSeconds(5).toNanos();
  private static final int CHUNK = 8 << 10;

  private final long maxBytes;
  private @Nullable CappedStream body;

  CappedRequest(HttpServletRequest request, long maxBytes) {
    super(request);
    this.maxBytes = maxBytes;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new CappedStream(super.getInputStream(), maxBytes);
    }
    return body;
  }

  /**
   * Passes over what nobody has read of the body, within bounds. A client that is still sending
   * while the answer comes may else never see it: one that asked for an upgrade of the connection
   * waits for ever.
   */
  void passOverRest() throws IOException {
    if (!hasModestBody()) {
      return;
    }
    ServletInputStream in = super.getInputStream();
    byte[] chunk = new byte[CHUNK];
    long passed = 0;
    long begin = System.nanoTime();
    while (passed < MOST_TO_PASS_OVER && System.nanoTime() - begin < LONGEST_PASSING_NANOS) {
      int n = in.read(chunk);
      if (n < 0) {
        return;
      }
      passed += n;
    }
  }

  /** Nothing is waited for that is too long to pass over, or that the client itself holds back. */
  private boolean hasModestBody() {
    long length = getContentLengthLong();
    return length > 0 && length <= MOST_TO_PASS_OVER && getHeader("Expect") == null;
  }
}
