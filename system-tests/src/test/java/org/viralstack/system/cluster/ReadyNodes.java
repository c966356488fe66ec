package org.viralstack.system.cluster;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;

/**
 * Sends calls to nodes that say they are ready, as a proxy does: it asks each for its readiness
 * again and again, and tries the next node when one does not answer.
 */
final class ReadyNodes implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int OK = 200;

  private final List<Watched> nodes;
  private final ScheduledExecutorService watch;
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger retries = new AtomicInteger();

  private static final class Watched {
    private final Api api;
    private volatile boolean ready;

    Watched(Node node) {
      api = Api.of(node);
      look();
    }

    void look() {
      try {
        ready = api.get("/health/ready").send().status() == OK;
      } catch (UncheckedIOException unanswered) {
        ready = false;
      }
    }
  }

  ReadyNodes(List<Node> nodes) {
    this.nodes = nodes.stream().map(Watched::new).toList();
    this.watch = Executors.newScheduledThreadPool(nodes.size());
    this.nodes.forEach(
        node ->
            watch.scheduleWithFixedDelay(
                node::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Sends a call that may be repeated. */
  Answer send(Function<Api, Answer> call) {
    for (int attempt = 0; attempt < 10 * nodes.size(); attempt++) {
      Watched node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
      if (node.ready) {
        try {
          return call.apply(node.api);
        } catch (UncheckedIOException unanswered) {
          retries.incrementAndGet();
        }
      }
    }
    throw new IllegalStateException("no node is ready");
  }

  /** How often another node had to be tried. */
  int retries() {
    return retries.get();
  }

  @Override
  public void close() {
    watch.close();
  }
}
