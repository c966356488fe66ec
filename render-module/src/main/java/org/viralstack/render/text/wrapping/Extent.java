package org.viralstack.render.text.wrapping;

import java.util.concurrent.CancellationException;

/** How much text there may be, and so how it is set. */
public enum Extent {
  /** Some hundred characters, which take no time to speak of. */
  SHORT,
  /** Thousands. Setting them takes a while, and ends when nobody waits for it any more. */
  LONG;

  /**
   * To be called between steps that are short themselves.
   *
   * @throws CancellationException when the text is long and the thread is interrupted
   */
  public void step() {
    if (this == LONG && Thread.currentThread().isInterrupted()) {
      throw new CancellationException("Nobody waits for the text any more");
    }
  }
}
