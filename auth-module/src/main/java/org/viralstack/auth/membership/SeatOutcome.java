package org.viralstack.auth.membership;

import java.util.Optional;

/** Whether there was a seat. */
public sealed interface SeatOutcome {
  record Taken() implements SeatOutcome {}

  /**
   * All seats of the plan are taken.
   *
   * @param required the key of the cheapest plan that has one more
   */
  record NoneLeft(Optional<String> required) implements SeatOutcome {}
}
