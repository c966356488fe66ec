package org.viralstack.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.viralstack.launcher.server.ServerPrograms;
import org.viralstack.system.bench.bare.BareApplication;
import org.viralstack.system.cluster.Cluster;
import org.viralstack.system.cluster.RaisedPlan;
import org.viralstack.system.fixture.Checkout;

/** One node with the bare endpoint beside the product, and one plan without a limit to speak of. */
final class BenchServer {
  private BenchServer() {}

  static Cluster start() throws IOException {
    Path directory = Checkout.target().resolve("bench");
    Files.createDirectories(directory);
    Path war = directory.resolve("viralstack-and-bare.war");
    ShrinkWrap.createFromZipFile(WebArchive.class, Checkout.war().toFile())
        .addPackage(BareApplication.class.getPackage())
        .as(ZipExporter.class)
        .exportTo(war.toFile(), true);
    return Cluster.start(
        directory.resolve("server"),
        1,
        new ServerPrograms(Checkout.micro(), war),
        Map.of(
            "VIRALSTACK_PLANS_FILE",
            RaisedPlan.catalogue(directory).toString(),
            "VIRALSTACK_RATELIMIT_PUBLIC_REQUESTS",
            "1000000"));
  }
}
