package org.viralstack.system.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.viralstack.launcher.server.ServerPrograms;
import org.viralstack.system.fixture.Checkout;

/** Starts three nodes when the first test class asks for them, and ends them after the last. */
final class SharedCluster implements ParameterResolver {
  private static final int SIZE = 3;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Cluster.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedCluster.class))
        .getOrComputeIfAbsent(Cluster.class, type -> start(), Cluster.class);
  }

  private static Cluster start() {
    Path directory = Checkout.target().resolve("cluster");
    try {
      Cluster cluster =
          Cluster.start(
              directory.resolve("nodes"),
              SIZE,
              new ServerPrograms(Checkout.micro(), Checkout.war()),
              Map.of(
                  "VIRALSTACK_PLANS_FILE",
                  RaisedPlan.catalogue(directory).toString(),
                  "VIRALSTACK_QUOTA_SWEEP_SECONDS",
                  "2",
                  "VIRALSTACK_HTTP_DRAIN_SECONDS",
                  "2"));
      // a run that is broken off ends no stores
      Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
      return cluster;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
