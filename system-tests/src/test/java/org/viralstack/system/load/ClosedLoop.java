package org.viralstack.system.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Load from a fixed number of keep-alive connections, each of which sends its next request as soon
 * as its answer has come. One thread serves all of them, to leave the cores to the server.
 */
public final class ClosedLoop {
  private static final long LONGEST_SILENCE_MILLIS = 10_000;

  private final URI server;
  private final int connections;

  public ClosedLoop(URI server, int connections) {
    this.server = server;
    this.connections = connections;
  }

  /**
   * Sends requests for some time.
   *
   * @throws IOException when the server closes a connection or falls silent
   */
  public Measured run(Supplier<byte[]> requests, Duration time) throws IOException {
    Histogram latency = new Histogram(Duration.ofMinutes(1).toNanos(), 3);
    Map<Integer, Long> statuses = new TreeMap<>();
    try (Selector selector = Selector.open()) {
      long begin = System.nanoTime();
      List<BusyConnection> busy = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        busy.add(
            new BusyConnection(
                new InetSocketAddress(server.getHost(), server.getPort()), selector));
        busy.getLast().send(requests.get());
      }
      while (System.nanoTime() - begin < time.toNanos()) {
        if (selector.select(LONGEST_SILENCE_MILLIS) == 0) {
          throw new IOException("no answer for " + LONGEST_SILENCE_MILLIS + " ms");
        }
        for (SelectionKey key : selector.selectedKeys()) {
          BusyConnection connection = (BusyConnection) key.attachment();
          if (connection.receive()) {
            latency.recordValue(connection.nanosSinceSent());
            statuses.merge(connection.status(), 1L, Long::sum);
            connection.send(requests.get());
          }
        }
        selector.selectedKeys().clear();
      }
      Measured measured =
          new Measured(latency, Duration.ofNanos(System.nanoTime() - begin), statuses);
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
      return measured;
    }
  }
}
