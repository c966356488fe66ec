package org.viralstack.api.transport.body;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.viralstack.api.transport.address.AddressBlock;

/** How the body of one request arrives. Used by one thread at a time. */
final class BodyArrival {
  private static final int MOST_CAUSES = 8;

  private final SlowBodies waiting;
  private final InetAddress client;
  private final Duration longest;
  private long begun;
  private boolean waits;

  BodyArrival(SlowBodies waiting, InetAddress client, Duration longest) {
    this.waiting = waiting;
    this.client = client;
    this.longest = longest;
  }

  /**
   * To be called before each read that may have to wait.
   *
   * @throws LateBodyException when the body has had its time, or too many are waited for already
   */
  void await() throws LateBodyException {
    if (!waits) {
      if (!waiting.enter(AddressBlock.of(client))) {
        throw new LateBodyException(LateBodyException.Reason.TOO_MANY);
      }
      waits = true;
      begun = System.nanoTime();
    } else if (System.nanoTime() - begun > longest.toNanos()) {
      throw new LateBodyException(LateBodyException.Reason.TOO_SLOW);
    }
  }

  /** What a failed read means: nothing here depends on anyone but the client. */
  static IOException explained(IOException failure) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      if (cause instanceof TimeoutException) {
        return new LateBodyException(LateBodyException.Reason.TOO_SLOW);
      }
      cause = cause.getCause();
    }
    return new BrokenBodyException(failure);
  }

  /** To be called when all of the body is there, and at the end of the request in any case. */
  void end() {
    if (waits) {
      waits = false;
      waiting.leave(AddressBlock.of(client));
    }
  }
}
