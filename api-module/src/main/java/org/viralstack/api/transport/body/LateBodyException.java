package org.viralstack.api.transport.body;

import java.io.IOException;

/** A body has not come while it could be waited for. */
public final class LateBodyException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why it is waited for no longer. */
  public enum Reason {
    /** It has had its time. */
    TOO_SLOW,
    /** Too many others are waited for. */
    TOO_MANY
  }

  LateBodyException(Reason reason) {
    super("body not waited for: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
