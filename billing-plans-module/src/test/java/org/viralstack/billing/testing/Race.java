package org.viralstack.billing.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many threads that do the same at the same moment. */
public final class Race {
  private Race() {}

  /** Starts the work of all threads at once and returns what each came to. */
  public static <T> List<T> of(int threads, IntFunction<Callable<T>> work) throws Exception {
    CountDownLatch ready = new CountDownLatch(threads);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Callable<T> own = work.apply(i);
        running.add(
            pool.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return own.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get());
      }
      return results;
    }
  }
}
