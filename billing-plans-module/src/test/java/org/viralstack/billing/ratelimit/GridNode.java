package org.viralstack.billing.ratelimit;

import com.hazelcast.cache.impl.HazelcastServerCachingProvider;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.ApplicationStop;
import org.viralstack.billing.ratelimit.grid.Grid;

/** A member of a real data grid on 127.0.0.1, with the limits of one node on it. */
record GridNode(HazelcastInstance member, RateLimits limits) {
  static List<GridNode> cluster(int members, Clock clock) {
    String name = "limits-" + UUID.randomUUID();
    List<Integer> ports = freePorts(members);
    return ports.stream().map(port -> start(name, port, ports, clock)).toList();
  }

  /** Joins another member to the cluster of this one. */
  GridNode joined(Clock clock) {
    int port = freePorts(1).getFirst();
    int seed = member.getCluster().getLocalMember().getAddress().getPort();
    return start(member.getConfig().getClusterName(), port, List.of(seed, port), clock);
  }

  private static GridNode start(String cluster, int port, List<Integer> ports, Clock clock) {
    Config config = new Config();
    config.setClusterName(cluster);
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.logging.type", "jdk");
    config.setProperty("hazelcast.wait.seconds.before.join", "0");
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.shutdownhook.enabled", "false");
    config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    JoinConfig join = config.getNetworkConfig().getJoin();
    join.getMulticastConfig().setEnabled(false);
    join.getAutoDetectionConfig().setEnabled(false);
    join.getTcpIpConfig()
        .setEnabled(true)
        .setMembers(ports.stream().map(each -> "127.0.0.1:" + each).toList());
    HazelcastInstance member = Hazelcast.newHazelcastInstance(config);
    var manager = new HazelcastServerCachingProvider(member).getCacheManager();
    RateLimits limits = new RateLimits(new Grid(() -> manager), clock);
    limits.start(new ApplicationStart());
    return new GridNode(member, limits);
  }

  /** Ends the member as an orderly stop does. */
  void leave() {
    limits.stop(new ApplicationStop());
    member.shutdown();
  }

  /** Ends the member as a crash would, without handing anything over. */
  void kill() {
    member.getLifecycleService().terminate();
  }

  private static List<Integer> freePorts(int count) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    } finally {
      held.forEach(GridNode::close);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
