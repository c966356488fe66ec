package org.viralstack.api.transport.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.EOFException;
import java.io.IOException;

/** A body that ends with an exception at its cap, or when it has been waited for too long. */
final class CappedStream extends ServletInputStream {
  private final ServletInputStream in;
  private final BodyArrival arrival;
  private final long maxBytes;
  private final long length;
  private long read;
  private long passed;
  private boolean ended;
  private boolean failed;

  /**
   * @param length what the request says of it; below zero for unknown
   */
  CappedStream(ServletInputStream in, BodyArrival arrival, long maxBytes, long length) {
    this.in = in;
    this.arrival = arrival;
    this.maxBytes = maxBytes;
    this.length = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    int n = pass(buffer, offset, count);
    read += Math.max(0, n);
    if (read > maxBytes) {
      throw new BodyTooLargeException(maxBytes);
    }
    return n;
  }

  /** Reads without minding the cap; used to get rid of what nobody wants. */
  int pass(byte[] buffer, int offset, int count) throws IOException {
    if (failed) {
      throw new BrokenBodyException(new EOFException());
    }
    failed = true;
    if (mayWait()) {
      arrival.await();
    }
    try {
      int n = in.read(buffer, offset, count);
      ended |= n < 0;
      failed = false;
      passed += Math.max(0, n);
      if (ended || passed == length) {
        arrival.end();
      }
      return n;
    } catch (IOException failure) {
      throw BodyArrival.explained(failure);
    }
  }

  private boolean mayWait() throws IOException {
    return !ended && passed != length && in.available() == 0 && !in.isFinished();
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public boolean isFinished() {
    return in.isFinished();
  }

  @Override
  public boolean isReady() {
    return in.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    in.setReadListener(listener);
  }
}
