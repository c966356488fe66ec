package org.viralstack.studio.outgoing.download;

/** What one answer on the way to a file means. */
sealed interface Arrival {
  record Ended(Download download) implements Arrival {}

  /**
   * The file is said to be elsewhere.
   *
   * @param location as the other side wrote it
   */
  record Elsewhere(String location) implements Arrival {}
}
