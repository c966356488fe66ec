package org.viralstack.api.transport.body;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request whose body ends with an exception at its cap, however long it claims to be. */
public final class CappedRequest extends HttpServletRequestWrapper {
  private static final long LEAST_TO_PASS_OVER = 4 << 20;
  private static final long LONGEST_PASSING_NANOS = Duration.ofSeconds(5).toNanos();
  private static final int CHUNK = 8 << 10;

  private final long maxBytes;
  private final BodyArrival arrival;
  private @Nullable CappedStream body;
  private boolean passedOver;

  /** {@link #end} must be called when the request is over. */
  public CappedRequest(
      HttpServletRequest request, InetAddress client, BodyAllowance allowed, SlowBodies waiting) {
    super(request);
    this.maxBytes = allowed.maxBytes();
    this.arrival = waiting.arrival(client, allowed.longest());
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return body();
  }

  /** Gives back what the body has held. */
  public void end() {
    arrival.end();
  }

  /**
   * Passes over what nobody has read of the body, within bounds, and tells whether that was all. A
   * client that is still sending while the answer comes may else never see it. Where something is
   * left, the connection has to end with the answer, since the rest would be taken for the next
   * request.
   */
  public boolean passOverRest() {
    if (passedOver || !hasBody(this)) {
      return true;
    }
    passedOver = true;
    return hasModestBody() && isPassedOver();
  }

  private boolean isPassedOver() {
    byte[] chunk = new byte[CHUNK];
    long passed = 0;
    long begin = System.nanoTime();
    try {
      while (passed < mostToPassOver() && System.nanoTime() - begin < LONGEST_PASSING_NANOS) {
        int n = body().pass(chunk, 0, CHUNK);
        if (n < 0) {
          return true;
        }
        passed += n;
      }
    } catch (IOException lateOrBroken) {
      // The answer still goes out, and the connection with it.
      return false;
    }
    return false;
  }

  private CappedStream body() throws IOException {
    if (body == null) {
      body = new CappedStream(super.getInputStream(), arrival, maxBytes, getContentLengthLong());
    }
    return body;
  }

  /**
   * Whether a body comes that the server never hands over: it takes for another protocol whatever
   * follows upon a wish to upgrade the connection, though it does not grant that wish.
   */
  public static boolean isUnreadable(HttpServletRequest request) {
    return hasBody(request)
        && request.getHeader("Upgrade") != null
        && request.getProtocol().startsWith("HTTP/1");
  }

  /** Whether a body comes with a request. */
  public static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /** Enough for somebody who did not know the cap and is not far beyond it. */
  private long mostToPassOver() {
    return Math.max(LEAST_TO_PASS_OVER, 2 * maxBytes);
  }

  /** Nothing is waited for that is too long to pass over, or that the client itself holds back. */
  private boolean hasModestBody() {
    return getContentLengthLong() <= mostToPassOver()
        && getHeader("Expect") == null
        && !isUnreadable(this);
  }
}
