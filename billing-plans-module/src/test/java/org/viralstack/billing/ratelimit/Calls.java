package org.viralstack.billing.ratelimit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.viralstack.billing.ratelimit.Admission.Admitted;

/** Many calls at once. */
final class Calls {
  private Calls() {}

  /** How many of {@code calls} calls, made by {@code threads} threads, were admitted. */
  static long admitted(int threads, int calls, IntFunction<Admission> call)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Admission>> tasks =
          IntStream.range(0, calls)
              .mapToObj(i -> (Callable<Admission>) () -> call.apply(i))
              .toList();
      long admitted = 0;
      for (Future<Admission> answer : pool.invokeAll(tasks)) {
        if (answer.get() instanceof Admitted) {
          admitted++;
        }
      }
      return admitted;
    }
  }
}
