package org.viralstack.api.transport.body;

import java.io.IOException;

/** The connection ended, or made no sense any more, before the body was complete. */
public final class BrokenBodyException extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenBodyException(IOException cause) {
    super("body not complete", cause);
  }
}
