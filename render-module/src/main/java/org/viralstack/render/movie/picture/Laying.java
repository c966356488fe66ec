package org.viralstack.render.movie.picture;

import java.util.Optional;

/** Lays plates over pictures. Keeps its working memory; not safe for use by several threads. */
public final class Laying {
  private final Sampling across = new Sampling();
  private final Sampling down = new Sampling();
  private final Rows colours = new Rows();
  private final Rows opacities = new Rows();

  /** Lays {@code plate} over {@code picture}. */
  public void lay(Plate plate, View view, Picture picture) {
    int strength = (int) Math.round(view.opacity() * 256);
    if (strength <= 0) {
      return;
    }
    View half = view.halved();
    for (int number = 0; number < 3; number++) {
      View seen = number == 0 ? view : half;
      Plane target = picture.plane(number);
      Plane colour = plate.colour(number);
      View.Clip clip = seen.clip();
      across.set(
          seen.left(),
          seen.scale(),
          colour.width(),
          Math.max(0, clip.left()),
          Math.min(target.width(), clip.right()));
      down.set(
          seen.top(),
          seen.scale(),
          colour.height(),
          Math.max(0, clip.top()),
          Math.min(target.height(), clip.bottom()));
      if (across.count() == 0 || down.count() == 0) {
        continue;
      }
      if (seen.isExact() && strength == 256 && plate.isOpaque()) {
        copy(colour, target);
      } else {
        blend(colour, plate.opacity(number), target, strength);
      }
    }
  }

  private void copy(Plane from, Plane to) {
    for (int row = 0; row < down.count(); row++) {
      System.arraycopy(
          from.samples(),
          from.row(down.before(row) + (down.share(row) >> 8)) + firstSample(),
          to.samples(),
          to.row(down.first() + row) + across.first(),
          across.count());
    }
  }

  private int firstSample() {
    return across.before(0) + (across.share(0) >> 8);
  }

  private void blend(Plane colour, Optional<Plane> opacity, Plane target, int strength) {
    colours.begin(colour, across);
    opacity.ifPresent(plane -> opacities.begin(plane, across));
    byte[] samples = target.samples();
    for (int row = 0; row < down.count(); row++) {
      int at = target.row(down.first() + row) + across.first();
      if (opacity.isEmpty() && strength == 256) {
        colours.over(down, row, samples, at);
        continue;
      }
      int[] paint = colours.between(down, row);
      if (opacity.isPresent()) {
        Mixing.through(samples, at, paint, opacities.between(down, row), across.count(), strength);
      } else {
        Mixing.partly(samples, at, paint, across.count(), strength);
      }
    }
  }
}
