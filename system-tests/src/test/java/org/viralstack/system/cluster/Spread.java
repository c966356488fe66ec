package org.viralstack.system.cluster;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;

/** Calls spread evenly over nodes, many at once. */
final class Spread {
  private final List<Api> nodes;
  private final int threads;

  Spread(List<Node> nodes, int threads) {
    this.nodes = nodes.stream().map(Api::of).toList();
    this.threads = threads;
  }

  /** Makes {@code number} calls, each on the next node; returns all answers. */
  List<Answer> call(int number, Function<Api, Answer> call) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Answer>> answers =
          IntStream.range(0, number)
              .mapToObj(i -> pool.submit(() -> call.apply(nodes.get(i % nodes.size()))))
              .toList();
      return answers.stream().map(Spread::finished).toList();
    }
  }

  /** How many calls of {@code number} were answered with {@code status}. */
  long count(int status, int number, Function<Api, Answer> call) {
    return call(number, call).stream().filter(answer -> answer.status() == status).count();
  }

  private static Answer finished(Future<Answer> answer) {
    try {
      return answer.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
