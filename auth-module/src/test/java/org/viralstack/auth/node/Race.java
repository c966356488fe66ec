package org.viralstack.auth.node;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many threads that begin at the same moment. */
public final class Race {
  private Race() {}

  /** Runs all entrants at once and collects what they return; fails when one of them does. */
  public static <T> List<T> between(List<Callable<T>> entrants)
      throws InterruptedException, ExecutionException {
    CountDownLatch gate = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(entrants.size())) {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> entrant : entrants) {
        running.add(
            threads.submit(
                () -> {
                  gate.await();
                  return entrant.call();
                }));
      }
      gate.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }

  /** Lets the same be done by many. */
  public static <T> List<T> of(int entrants, Callable<T> deed)
      throws InterruptedException, ExecutionException {
    return between(IntStream.range(0, entrants).mapToObj(i -> deed).toList());
  }
}
