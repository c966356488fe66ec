package org.viralstack.auth.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Two members of one data grid in this JVM, which only the loopback address reaches. */
final class TestGrid implements AutoCloseable {
  private final List<HazelcastInstance> members = new ArrayList<>();

  TestGrid() {
    int[] ports = {freePort(), freePort()};
    for (int port : ports) {
      members.add(Hazelcast.newHazelcastInstance(config(port, ports)));
    }
  }

  HazelcastInstance member(int index) {
    return members.get(index);
  }

  @Override
  public void close() {
    members.forEach(HazelcastInstance::shutdown);
  }

  private static Config config(int port, int[] ports) {
    Config config = new Config().setClusterName("test" + ports[0]);
    Stream.of("socket.bind.any", "phone.home.enabled", "shutdownhook.enabled")
        .forEach(name -> config.setProperty("hazelcast." + name, "false"));
    config.setProperty("hazelcast.logging.type", "jdk");
    config.getJetConfig().setEnabled(false);
    var network = config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
    network.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    network.getJoin().getAutoDetectionConfig().setEnabled(false);
    network.getJoin().getMulticastConfig().setEnabled(false);
    var tcpIp = network.getJoin().getTcpIpConfig().setEnabled(true);
    for (int other : ports) {
      tcpIp.addMember("127.0.0.1:" + other);
    }
    return config;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
