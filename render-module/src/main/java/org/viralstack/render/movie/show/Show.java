package org.viralstack.render.movie.show;

import java.io.IOException;
import org.viralstack.render.movie.picture.Plate;

/** What a layer shows while it is there. Used by one thread. */
public interface Show extends AutoCloseable {
  /**
   * The plate of one frame; valid until the next is asked for.
   *
   * @param frame since the layer's start; never less than asked before
   * @throws Refusal when what should be shown turns out to be broken
   */
  Plate plate(int frame) throws IOException, InterruptedException;

  /** Ends what it takes to show it. */
  @Override
  default void close() {}
}
