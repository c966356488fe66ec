package org.viralstack.render.movie.assembly;

import org.viralstack.render.movie.Transition;
import org.viralstack.render.movie.picture.Laying;
import org.viralstack.render.movie.picture.Picture;
import org.viralstack.render.movie.picture.Plate;
import org.viralstack.render.movie.picture.View;

/** One picture of a transition. */
final class Blend {
  private final Laying laying = new Laying();

  /**
   * Draws it.
   *
   * @param share of the new scene, 0 to 1
   */
  void draw(Transition.Kind kind, Plate before, Plate after, double share, Picture picture) {
    double smooth = share * share * (3 - 2 * share);
    double width = picture.width();
    double edge = 2 * Math.rint(width * smooth / 2);
    switch (kind) {
      case CUT -> lay(share < 0.5 ? before : after, 0, View.Clip.NONE, 1, picture);
      case FADE -> {
        lay(before, 0, View.Clip.NONE, 1, picture);
        lay(after, 0, View.Clip.NONE, share, picture);
      }
      case WIPE_LEFT -> {
        lay(before, 0, View.Clip.NONE, 1, picture);
        lay(after, 0, new View.Clip(width - edge, 0, width, picture.height()), 1, picture);
      }
      case WIPE_RIGHT -> {
        lay(before, 0, View.Clip.NONE, 1, picture);
        lay(after, 0, new View.Clip(0, 0, edge, picture.height()), 1, picture);
      }
      case SLIDE_LEFT -> {
        lay(before, -edge, View.Clip.NONE, 1, picture);
        lay(after, width - edge, View.Clip.NONE, 1, picture);
      }
      case SLIDE_RIGHT -> {
        lay(before, edge, View.Clip.NONE, 1, picture);
        lay(after, edge - width, View.Clip.NONE, 1, picture);
      }
    }
  }

  private void lay(Plate plate, double left, View.Clip clip, double opacity, Picture picture) {
    laying.lay(plate, new View(left, 0, 1, clip, opacity), picture);
  }
}
