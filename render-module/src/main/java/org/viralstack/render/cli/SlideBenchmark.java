package org.viralstack.render.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.viralstack.render.Deck;
import org.viralstack.render.composition.Composing;
import org.viralstack.render.paint.Painting;
import org.viralstack.render.png.PngEncoding;
import org.viralstack.render.scene.Scene;
import org.viralstack.render.slide.SlideRenderer;

/**
 * {@code SlideBenchmark [SECONDS] [THREADS]}: decks per second beside what encoding their pictures
 * alone allows. Both run in turns, each for the given time, after a warm-up of the same length.
 */
public final class SlideBenchmark {
  private static final int ROUNDS = 3;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private SlideBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
    int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    List<Deck> decks = Samples.all();
    List<List<BufferedImage>> painted = painted(decks);
    SlideRenderer renderer = new SlideRenderer();
    LongConsumer whole = turn -> renderer.render(decks.get((int) (turn % decks.size())));
    LongConsumer encoding =
        turn -> painted.get((int) (turn % painted.size())).forEach(PngEncoding::encode);
    decksPerSecond(whole, seconds, threads);
    decksPerSecond(encoding, seconds, threads);
    for (int round = 1; round <= ROUNDS; round++) {
      double rendered = decksPerSecond(whole, seconds, threads);
      double bound = decksPerSecond(encoding, seconds, threads);
      System.out.printf(
          Locale.ROOT,
          "round %d, %d threads: %.2f decks/s; encoding alone %.2f decks/s; share of the bound %.2f%n",
          round,
          threads,
          rendered,
          bound,
          rendered / bound);
    }
    parts(decks);
  }

  private static List<List<BufferedImage>> painted(List<Deck> decks) {
    List<List<BufferedImage>> painted = new ArrayList<>();
    for (Deck deck : decks) {
      List<BufferedImage> pictures = new ArrayList<>();
      for (int position = 1; position <= Deck.SLIDES; position++) {
        pictures.add(Painting.paint(Composing.scene(deck, position)).picture());
      }
      painted.add(pictures);
    }
    return painted;
  }

  private static double decksPerSecond(LongConsumer work, int seconds, int threads)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<Callable<Long>> workers = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      long first = thread;
      workers.add(
          () -> {
            long turns = 0;
            while (System.nanoTime() < end) {
              work.accept(first + turns);
              turns++;
            }
            return turns;
          });
    }
    long done = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Long> worker : pool.invokeAll(workers)) {
        done += worker.get();
      }
    }
    return done * 1e9 / (System.nanoTime() - start);
  }

  private static void parts(List<Deck> decks) throws IOException {
    System.out.println("milliseconds of processor time per slide, and bytes:");
    for (Deck deck : decks) {
      for (int position = 1; position <= Deck.SLIDES; position++) {
        long start = CPU.getCurrentThreadCpuTime();
        Scene scene = Composing.scene(deck, position);
        long composed = CPU.getCurrentThreadCpuTime();
        BufferedImage picture = Painting.paint(scene).picture();
        long painted = CPU.getCurrentThreadCpuTime();
        byte[] png = PngEncoding.encode(picture);
        long encoded = CPU.getCurrentThreadCpuTime();
        System.out.printf(
            Locale.ROOT,
            "%-4s %-15s %-6s compose %5.1f  paint %5.1f  encode %5.1f  %7d%n",
            deck.language().toLanguageTag(),
            deck.slide(position).layout(),
            scene.backdrop().artwork(),
            (composed - start) / 1e6,
            (painted - composed) / 1e6,
            (encoded - painted) / 1e6,
            png.length);
      }
    }
  }
}
