package org.viralstack.api.transport.body;

import java.io.IOException;

/** More bytes came than a body may have. */
public final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long maxBytes;

  BodyTooLargeException(long maxBytes) {
    super("body larger than " + maxBytes + " bytes");
    this.maxBytes = maxBytes;
  }

  public long maxBytes() {
    return maxBytes;
  }
}
