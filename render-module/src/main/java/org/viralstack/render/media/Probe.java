package org.viralstack.render.media;

/** What became of a look at a file. */
public sealed interface Probe {
  /** A movie can use it. */
  record Known(Media media) implements Probe {}

  /**
   * No movie can use it.
   *
   * @param why a sentence for whoever sent it, without any of its content
   */
  record Unreadable(String why) implements Probe {}

  /** Looking took too long, for which the file may be the reason or this machine. */
  record Late() implements Probe {}
}
