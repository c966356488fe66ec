package org.viralstack.system.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.viralstack.launcher.data.DataDirectory;
import org.viralstack.launcher.process.FreePort;
import org.viralstack.launcher.server.MicroServer;
import org.viralstack.launcher.server.Seat;
import org.viralstack.launcher.server.ServerPrograms;
import org.viralstack.system.fixture.Backing;

/** Nodes of one installation. */
public final class Cluster implements AutoCloseable {
  private final Backing backing;
  private final List<Node> nodes;

  private Cluster(Backing backing, List<Node> nodes) {
    this.backing = backing;
    this.nodes = nodes;
  }

  /**
   * Starts nodes one after the other; returns when all are ready.
   *
   * @param directory emptied before
   * @param settings environment variables of each node, beside those it needs anyway
   */
  public static Cluster start(
      Path directory, int size, ServerPrograms programs, Map<String, String> settings) {
    for (int i = 0; i < size; i++) {
      MicroServer.endLeftOver(new DataDirectory(directoryOf(directory, i)));
    }
    Backing backing = Backing.start(directory);
    Map<String, String> environment = new HashMap<>(backing.settings().environment());
    environment.putAll(settings);
    List<Integer> gridPorts = IntStream.range(0, size).mapToObj(i -> FreePort.any()).toList();
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      nodes.add(
          new Node(
              backing,
              programs,
              DataDirectory.prepared(directoryOf(directory, i)),
              new Seat(FreePort.any(), gridPorts.get(i), gridPorts),
              environment));
    }
    Cluster cluster = new Cluster(backing, List.copyOf(nodes));
    try {
      nodes.forEach(Node::start);
      return cluster;
    } catch (RuntimeException failed) {
      cluster.close();
      throw failed;
    }
  }

  public List<Node> nodes() {
    return nodes;
  }

  public Node node(int index) {
    return nodes.get(index);
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
    backing.close();
  }

  private static Path directoryOf(Path cluster, int index) {
    return cluster.resolve("node-" + (index + 1));
  }
}
