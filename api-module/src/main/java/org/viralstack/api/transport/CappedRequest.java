package org.viralstack.api.transport;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body ends with an exception at its cap, however long it claims to be. */
final class CappedRequest extends HttpServletRequestWrapper {
  private static final long MOST_TO_PASS_OVER = 16 << 20;
  private static final int CHUNK = 8 << 10;

  private final long maxBytes;

  CappedRequest(HttpServletRequest request, long maxBytes) {
    super(request);
    this.maxBytes = maxBytes;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new CappedStream(super.getInputStream(), maxBytes);
  }

  /**
   * Passes over what nobody has read of the body, within bounds. A client that is still sending
   * while the answer comes may else never see it: one that asked for an upgrade of the connection
   * waits for ever.
   */
  void passOverRest() throws IOException {
    ServletInputStream in = super.getInputStream();
    byte[] chunk = new byte[CHUNK];
    long passed = 0;
    while (passed < MOST_TO_PASS_OVER) {
      int n = in.read(chunk);
      if (n < 0) {
        return;
      }
      passed += n;
    }
  }
}
