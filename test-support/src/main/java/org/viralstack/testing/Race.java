package org.viralstack.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many threads that begin at the same moment. */
public final class Race {
  private Race() {}

  /**
   * Runs all entrants at once, each when the last is ready, and collects what they return in their
   * order; fails when one of them does.
   */
  public static <T> List<T> between(List<? extends Callable<T>> entrants)
      throws InterruptedException, ExecutionException {
    CountDownLatch ready = new CountDownLatch(entrants.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(entrants.size())) {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> entrant : entrants) {
        running.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return entrant.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }

  /** Lets many do the same. */
  public static <T> List<T> of(int entrants, Callable<T> deed)
      throws InterruptedException, ExecutionException {
    return between(Collections.nCopies(entrants, deed));
  }

  /** Lets each do what is made for its number, from 0. */
  public static <T> List<T> of(int entrants, IntFunction<Callable<T>> deeds)
      throws InterruptedException, ExecutionException {
    return between(IntStream.range(0, entrants).mapToObj(deeds).toList());
  }
}
