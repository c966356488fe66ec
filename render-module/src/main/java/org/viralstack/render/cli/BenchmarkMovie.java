package org.viralstack.render.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.viralstack.render.Colour;
import org.viralstack.render.ffmpeg.Ffmpeg;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.assembly.AssembledPart;
import org.viralstack.render.movie.assembly.AssemblyOutcome;
import org.viralstack.render.movie.assembly.MovieAssembler;
import org.viralstack.render.movie.engine.SceneOrder;
import org.viralstack.render.movie.engine.SceneOutcome;
import org.viralstack.render.movie.engine.SceneRenderer;
import org.viralstack.render.movie.layer.ImageLayer;
import org.viralstack.render.movie.layer.Lettering;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.layer.Timing;
import org.viralstack.render.movie.length.MovieLength;
import org.viralstack.render.movie.place.Animation;
import org.viralstack.render.movie.place.Fit;
import org.viralstack.render.movie.place.Placement;
import org.viralstack.render.movie.place.Spot;

/**
 * Ten scenes, each one picture with a slow zoom and a text that fades in and out, 1920 by 1080 at
 * 30 frames per second.
 *
 * @param scene how long each scene lasts
 */
record BenchmarkMovie(Path picture, Duration scene) {
  static final int SCENES = 10;
  static final Duration FADE = Duration.ofMillis(500);

  private static final SourceRef PICTURE = new SourceRef("asset:picture");

  /** The text of every scene. */
  static TextLayer text() {
    return new TextLayer(
        Optional.empty(),
        Timing.WHOLE,
        "Five habits that changed my mornings",
        Lettering.USUAL,
        placement(FADE, Optional.empty()));
  }

  /** Makes it, so many scenes at a time. */
  Path made(Ffmpeg ffmpeg, Path directory, int threads) throws Exception {
    Movie movie = movie();
    SceneRenderer renderer = new SceneRenderer(ffmpeg);
    MovieLength length = MovieLength.of(movie, source -> Optional.empty());
    List<Callable<SceneOutcome>> scenes = new ArrayList<>();
    List<AssembledPart> parts = new ArrayList<>();
    for (int at = 0; at < SCENES; at++) {
      Path part = directory.resolve("part" + at + ".mp4");
      SceneOrder order =
          new SceneOrder(
              movie.scenes().get(at),
              movie.frame(),
              length.scenes().get(at),
              Map.of(PICTURE, picture),
              Optional.empty());
      scenes.add(() -> renderer.render(order, part, share -> {}));
      parts.add(new AssembledPart(part, length.scenes().get(at), Optional.empty()));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (var outcome : pool.invokeAll(scenes)) {
        if (!(outcome.get() instanceof SceneOutcome.Rendered)) {
          throw new IOException(outcome.get().toString());
        }
      }
    }
    AssemblyOutcome outcome =
        new MovieAssembler(ffmpeg)
            .assemble(movie.frame(), parts, directory.resolve("movie.mp4"), share -> {});
    if (outcome instanceof AssemblyOutcome.Assembled assembled) {
      return assembled.file();
    }
    throw new IOException(outcome.toString());
  }

  private Movie movie() {
    List<Scene> scenes = new ArrayList<>();
    for (int at = 0; at < SCENES; at++) {
      Placement zooming = placement(Duration.ZERO, Optional.of(Animation.Kind.KEN_BURNS));
      scenes.add(
          new Scene(
              "scene" + at,
              Optional.of(scene),
              Colour.BLACK,
              List.of(new ImageLayer(Optional.empty(), Timing.WHOLE, PICTURE, zooming), text()),
              Optional.empty()));
    }
    return new Movie(Optional.empty(), Movie.UNTITLED, Frame.DEFAULT, scenes);
  }

  private static Placement placement(Duration fade, Optional<Animation.Kind> kind) {
    return new Placement(
        Spot.MIDDLE,
        Optional.empty(),
        Optional.empty(),
        Fit.COVER,
        1,
        0,
        fade,
        fade,
        kind.map(Animation::usual));
  }
}
