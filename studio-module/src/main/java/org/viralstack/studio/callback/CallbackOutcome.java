package org.viralstack.studio.callback;

import java.time.Duration;
import org.viralstack.studio.outgoing.Exchange;

/** What became of the wish to call an address. */
public sealed interface CallbackOutcome {
  /** It was called, or may not be. */
  record Made(Exchange exchange) implements CallbackOutcome {}

  /**
   * As many calls of the organization are under way as may be; none was made.
   *
   * @param pause after which to ask again
   */
  record Busy(Duration pause) implements CallbackOutcome {}
}
