package org.viralstack.studio.outgoing;

/** Whether an address that somebody wrote may be called. */
public sealed interface DestinationOutcome {
  record Accepted(Destination destination) implements DestinationOutcome {}

  /**
   * It may not.
   *
   * @param rule that it breaks, as a phrase that follows the name of a field, such as "must be an
   *     https URL"
   */
  record Refused(String rule) implements DestinationOutcome {}
}
