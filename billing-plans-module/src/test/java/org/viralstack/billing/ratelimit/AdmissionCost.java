package org.viralstack.billing.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.viralstack.billing.RequestLimit;

/**
 * Prints what one call of {@link RateLimits#admit} costs. It is no test: run it by hand, with the
 * number of members as its argument, on a machine that does nothing else.
 */
final class AdmissionCost {
  private AdmissionCost() {}

  public static void main(String[] arguments) throws Exception {
    int members = Integer.parseInt(arguments[0]);
    List<GridNode> nodes = GridNode.cluster(members, Clock.systemUTC());
    RequestLimit wide = RequestLimit.perMinute(RequestLimit.MOST_REQUESTS);
    RequestLimit narrow = RequestLimit.perMinute(30);
    for (int round = 0; round < 6; round++) {
      String hot = UUID.randomUUID().toString();
      measure("hot bucket, 1 thread, admitted", nodes, 1, 100_000, i -> hot, wide);
      measure("hot bucket, 4 threads, admitted", nodes, 4, 100_000, i -> hot, wide);
      measure("1000 buckets, 1 thread, admitted", nodes, 1, 100_000, i -> hot + i % 1000, wide);
      measure("1000 buckets, 4 threads, admitted", nodes, 4, 100_000, i -> hot + i % 1000, wide);
      measure("hot bucket, 1 thread, refused", nodes, 1, 100_000, i -> hot, narrow);
    }
    nodes.forEach(GridNode::kill);
  }

  private interface Buckets {
    String at(int call);
  }

  private static void measure(
      String what,
      List<GridNode> nodes,
      int threads,
      int calls,
      Buckets buckets,
      RequestLimit limit)
      throws InterruptedException {
    List<Thread> running = new ArrayList<>();
    long begin = System.nanoTime();
    long cpu = cpuNanos();
    for (int t = 0; t < threads; t++) {
      RateLimits limits = nodes.get(t % nodes.size()).limits();
      running.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < calls / threads; i++) {
                      limits.admit(buckets.at(i), limit);
                    }
                  }));
    }
    for (Thread thread : running) {
      thread.join();
    }
    double micros = (System.nanoTime() - begin) / 1e3;
    System.out.printf(
        "%-36s %7.2f us per call and thread, %7.2f us of processor per call%n",
        what, micros / (calls / threads), (cpuNanos() - cpu) / 1e3 / calls);
  }

  private static long cpuNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }
}
