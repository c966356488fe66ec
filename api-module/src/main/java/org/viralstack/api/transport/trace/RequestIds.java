package org.viralstack.api.transport.trace;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.viralstack.auth.runtime.Service;

/**
 * Draws the ids of requests: {@code req_} and 24 hexadecimal digits. The first half is drawn once
 * at the start and tells nodes apart; the second is a count, so that no two requests of a node are
 * alike, from a random beginning and in steps that hide how many there were. An id opens nothing,
 * so randomness for each would be paid for in vain. Safe for use by many threads.
 */
@Service
public class RequestIds {
  private static final int DIGITS = 12;

  /** Odd, so that the steps meet every number of 48 bits before one comes again. */
  private static final long STEP = 0x9E37_79B9_7F4BL;

  private final String node;
  private final AtomicLong last;

  @Inject
  RequestIds(SecureRandom random) {
    node = "req_" + HexFormat.of().toHexDigits(random.nextLong(), DIGITS);
    last = new AtomicLong(random.nextLong());
  }

  String next() {
    return node + HexFormat.of().toHexDigits(last.addAndGet(STEP), DIGITS);
  }
}
