package org.viralstack.studio.webhook.sending;

import java.time.Instant;

/** What is to be done about a delivery after a look at it. */
sealed interface NextStep {
  /** Nothing more. */
  record Done() implements NextStep {}

  /** To look again at a moment, not earlier. */
  record Again(Instant at) implements NextStep {}
}
