package org.viralstack.studio.outgoing;

/** What became of a call. */
public sealed interface Exchange {
  /**
   * There was an answer, of whatever status.
   *
   * @param status 200 to 599
   * @param body the beginning of it, as much as was asked for, read as UTF-8
   */
  record Answered(int status, String body) implements Exchange {}

  /** The name leads to an address that may not be called; nothing was sent. */
  record Refused() implements Exchange {}

  /**
   * There was no answer, or none in time.
   *
   * @param reason a phrase for the customer, without anything of this installation's inside
   */
  record Failed(String reason) implements Exchange {}
}
