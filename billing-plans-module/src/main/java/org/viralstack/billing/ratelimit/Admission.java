package org.viralstack.billing.ratelimit;

import java.time.Duration;
import org.viralstack.billing.RequestLimit;

/** Whether a call may go on. */
public sealed interface Admission {
  /** The limit that was applied. */
  RequestLimit limit();

  /**
   * The call is admitted and counted.
   *
   * @param remaining how many more the window admits
   * @param untilReset how long until the window ends
   */
  record Admitted(RequestLimit limit, long remaining, Duration untilReset) implements Admission {}

  /**
   * The call is refused and was not counted.
   *
   * @param retryAfter how long until the window ends; above zero
   */
  record Refused(RequestLimit limit, Duration retryAfter) implements Admission {}
}
