package org.viralstack.render.movie.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.viralstack.render.movie.layer.Lettering;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.layer.Timing;
import org.viralstack.render.movie.place.Anchor;
import org.viralstack.render.movie.place.Fit;
import org.viralstack.render.movie.place.Length;
import org.viralstack.render.movie.place.Placement;
import org.viralstack.render.movie.place.Spot;

/** A word across the picture, faint, on every ground. */
final class Watermark {
  private static final double OPACITY = 0.3;
  private static final double TILT = -24;

  private Watermark() {}

  static List<TextLayer> layers(String word) {
    return IntStream.rangeClosed(0, 2).mapToObj(line -> layer(word, 20 + 30 * line)).toList();
  }

  private static TextLayer layer(String word, double down) {
    Spot spot = new Spot(new Length.Percent(50), new Length.Percent(down), Anchor.CENTRE);
    Placement placement =
        new Placement(
            spot,
            Optional.empty(),
            Optional.empty(),
            Fit.COVER,
            OPACITY,
            TILT,
            Duration.ZERO,
            Duration.ZERO,
            Optional.empty());
    Lettering usual = Lettering.USUAL;
    Lettering lettering =
        new Lettering(
            usual.family(),
            new Length.Percent(11),
            usual.weight(),
            usual.colour(),
            Optional.empty(),
            usual.align(),
            usual.lineHeight(),
            Optional.empty(),
            usual.shadow(),
            Optional.empty());
    return new TextLayer(Optional.empty(), Timing.WHOLE, word, lettering, placement);
  }
}
