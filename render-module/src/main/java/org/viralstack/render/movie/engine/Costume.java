package org.viralstack.render.movie.engine;

import java.io.IOException;
import org.viralstack.render.ffmpeg.Children;
import org.viralstack.render.movie.picture.Plate;
import org.viralstack.render.movie.show.Box;
import org.viralstack.render.movie.show.Show;

/**
 * What an actor wears.
 *
 * @param box where it goes
 * @param larger how many samples of the show's plates make one pixel of the frame
 * @param degrees by which it is turned when it is laid
 * @param still whether it always shows the same
 */
record Costume(Show show, Box box, double larger, double degrees, boolean still) {
  /** Makes it when it is needed. */
  @FunctionalInterface
  interface Opening {
    Costume open(Children children) throws IOException, InterruptedException;
  }

  static Costume still(Plate plate, Box box, double larger, double degrees) {
    return new Costume(frame -> plate, box, larger, degrees, true);
  }
}
