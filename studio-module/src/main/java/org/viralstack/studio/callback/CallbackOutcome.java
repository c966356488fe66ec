package org.viralstack.studio.callback;

import java.time.Duration;
import org.viralstack.studio.outgoing.Exchange;

/** Whether an address was called. */
public sealed interface CallbackOutcome {
  /** It was. */
  record Called(Exchange exchange) implements CallbackOutcome {}

  /** It was not, since this node calls enough addresses of the organization at the moment. */
  record NoPlace(Duration pause) implements CallbackOutcome {}
}
