package org.viralstack.api.transport.body;

import java.time.Duration;

/**
 * What one body may cost.
 *
 * @param longest for all of it to arrive
 */
public record BodyAllowance(long maxBytes, Duration longest) {
  BodyAllowance atLeast(long bytes) {
    return new BodyAllowance(Math.max(maxBytes, bytes), longest);
  }
}
