package org.viralstack.system.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.config.descriptor.api.ContainerDef;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.event.SetupContainers;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.viralstack.launcher.process.FreePort;
import org.viralstack.system.fixture.server.Backing;
import org.viralstack.system.fixture.server.Checkout;

/** Starts a database for the containers, and tells them where it is. */
public final class ContainerBacking {
  private Backing backing;

  void start(@Observes(precedence = 100) SetupContainers setup, ContainerRegistry containers)
      throws IOException {
    Path directory = Checkout.target().resolve("platform-container");
    backing = Backing.start(directory);
    for (Container<?> container : containers.getContainers()) {
      ContainerDef definition = container.getContainerConfiguration();
      definition.overrideProperty("microJar", Checkout.micro().toString());
      definition.overrideProperty("clusterEnabled", "true");
      definition.overrideProperty("cmdOptions", machineOptions(backing.settings().environment()));
      definition.overrideProperty("extraMicroOptions", microOptions(directory));
    }
  }

  void end(@Observes AfterSuite suite) {
    if (backing != null) {
      backing.close();
    }
  }

  private static String machineOptions(Map<String, String> environment) {
    String settings =
        environment.entrySet().stream()
            .map(setting -> "-D" + key(setting.getKey()) + "=" + setting.getValue())
            .collect(Collectors.joining(" "));
    return "-Dhazelcast.socket.bind.any=false " + settings;
  }

  private static String key(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  private static String microOptions(Path directory) throws IOException {
    Path commands = directory.resolve("boot-commands.txt");
    Files.writeString(
        commands,
        "set configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.address=127.0.0.1\n");
    int gridPort = FreePort.any();
    return String.join(
        " ",
        "--prebootcommandfile " + commands,
        "--interfaces 127.0.0.1",
        "--startport " + gridPort,
        "--clustermode tcpip:127.0.0.1:" + gridPort,
        "--clustername container-" + gridPort,
        "--contextroot /",
        "--disablephonehome");
  }
}
