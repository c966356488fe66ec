package org.viralstack.launcher.server;

import java.util.List;
import java.util.stream.Collectors;
import org.viralstack.launcher.process.FreePort;

/**
 * Where a server listens on 127.0.0.1, and whom it shares a data grid with.
 *
 * @param httpPort where it serves
 * @param gridPort where its data grid listens
 * @param gridPorts where the data grids of all servers listen, its own among them; the same on each
 */
public record Seat(int httpPort, int gridPort, List<Integer> gridPorts) {
  /**
   * Checks that the server has a place on the grid.
   *
   * @throws IllegalArgumentException when {@code gridPort} is not one of {@code gridPorts}
   */
  public Seat {
    gridPorts = List.copyOf(gridPorts);
    if (!gridPorts.contains(gridPort)) {
      throw new IllegalArgumentException("the port " + gridPort + " is not among " + gridPorts);
    }
  }

  /** A server that shares its data grid with nobody. */
  public static Seat alone(int httpPort) {
    int gridPort = FreePort.any();
    return new Seat(httpPort, gridPort, List.of(gridPort));
  }

  String members() {
    return gridPorts.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
  }

  /** A name that no other grid on this machine has. */
  String cluster() {
    return "viralstack-" + gridPorts.getFirst();
  }
}
