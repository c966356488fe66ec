package org.viralstack.render.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * {@code MovieBenchmark PICTURE DIRECTORY [SECONDS] [THREADS]}: how fast a movie of ten scenes
 * comes about, each one picture with a slow zoom and a fading text, 1920 by 1080 at 30 frames per
 * second. Prints seconds of movie per second of waiting.
 */
public final class MovieBenchmark {
  private static final int SCENES = 10;
  private static final SourceRef PICTURE = new SourceRef("asset:picture");

  private MovieBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createDirectories(Path.of(arguments[1]));
    double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 3;
    int threads = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 2;
    Ffmpeg ffmpeg = Ffmpeg.located(Optional.empty(), directory.resolve("program"));
    Movie movie = movie(Duration.ofMillis(Math.round(seconds * 1000)));
    long start = System.nanoTime();
    Path file = made(ffmpeg, movie, Path.of(arguments[0]), directory, threads);
    double waited = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s of movie in %.2f s, %.2f per second%n",
        file,
        SCENES * seconds,
        waited,
        SCENES * seconds / waited);
  }

  private static Path made(Ffmpeg ffmpeg, Movie movie, Path picture, Path directory, int threads)
      throws Exception {
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
      for (var scene : pool.invokeAll(scenes)) {
        if (!(scene.get() instanceof SceneOutcome.Rendered)) {
          throw new IOException(scene.get().toString());
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

  private static Movie movie(Duration duration) {
    List<Scene> scenes = new ArrayList<>();
    Duration fade = Duration.ofMillis(500);
    for (int at = 0; at < SCENES; at++) {
      Placement zooming = placement(Duration.ZERO, Optional.of(Animation.Kind.KEN_BURNS));
      scenes.add(
          new Scene(
              "scene" + at,
              Optional.of(duration),
              Colour.BLACK,
              List.of(
                  new ImageLayer(Optional.empty(), Timing.WHOLE, PICTURE, zooming),
                  new TextLayer(
                      Optional.empty(),
                      Timing.WHOLE,
                      "Five habits that changed my mornings",
                      Lettering.USUAL,
                      placement(fade, Optional.empty()))),
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
