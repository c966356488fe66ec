package org.viralstack.render.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.viralstack.render.ffmpeg.Ffmpeg;
import org.viralstack.render.movie.show.Writing;

/**
 * {@code MovieBenchmark PICTURE DIRECTORY [SECONDS] [THREADS] [ROUNDS]}: how fast a movie of ten
 * scenes of so many seconds comes about, beside one command of FFmpeg that makes the same picture
 * with the same settings of the encoder, in turns. Prints seconds of movie per second of waiting,
 * and the processor time of both with their children, which says more on a busy machine.
 */
public final class MovieBenchmark {
  private MovieBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createDirectories(Path.of(arguments[1]));
    double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 3;
    int threads = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 2;
    int rounds = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 3;
    Ffmpeg ffmpeg = Ffmpeg.located(Optional.empty(), directory.resolve("program"));
    BenchmarkMovie movie =
        new BenchmarkMovie(Path.of(arguments[0]), Duration.ofMillis(Math.round(seconds * 1000)));
    HandWritten hand = new HandWritten(ffmpeg.program(), movie);
    Path png = directory.resolve("text.png");
    Writing.Sheet text = hand.painted(png);
    double length = BenchmarkMovie.SCENES * seconds;
    for (int round = 1; round <= rounds; round++) {
      Cost cost = Cost.of(() -> movie.made(ffmpeg, directory, threads));
      Cost byHand = Cost.of(() -> hand.made(png, text, directory.resolve("hand.mp4")));
      System.out.printf(
          Locale.ROOT,
          "round %d: %.2f per second (by hand %.2f, share %.3f),"
              + " processor time %.1f s (by hand %.1f, share %.3f), alike %.4f%n",
          round,
          length / cost.waited(),
          length / byHand.waited(),
          byHand.waited() / cost.waited(),
          cost.processor(),
          byHand.processor(),
          byHand.processor() / cost.processor(),
          hand.likeness(cost.file(), byHand.file()));
    }
  }

  /** What it took to make a movie, in seconds. */
  private record Cost(Path file, double waited, double processor) {
    static Cost of(Callable<Path> work) throws Exception {
      double before = ProcessorTime.seconds();
      long start = System.nanoTime();
      Path file = work.call();
      double waited = (System.nanoTime() - start) / 1e9;
      return new Cost(file, waited, ProcessorTime.seconds() - before);
    }
  }
}
