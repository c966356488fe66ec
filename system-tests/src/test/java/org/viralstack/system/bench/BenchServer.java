package org.viralstack.system.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.viralstack.launcher.server.ServerPrograms;
import org.viralstack.system.bench.bare.BareApplication;
import org.viralstack.system.cluster.fixture.Cluster;
import org.viralstack.system.cluster.fixture.RaisedPlan;
import org.viralstack.system.fixture.server.Checkout;

/** One node with the bare endpoint beside the product, and one plan without a limit to speak of. */
final class BenchServer {
  private static final String DOOR_BEFORE_SURFACES =
      """
      <filter>
        <filter-name>org.viralstack.api.transport.FrontDoor</filter-name>
        <filter-class>org.viralstack.api.transport.FrontDoor</filter-class>
        <async-supported>true</async-supported>
      </filter>
      <filter-mapping>
        <filter-name>org.viralstack.api.transport.FrontDoor</filter-name>
        <url-pattern>/v0/*</url-pattern>
        <url-pattern>/v1/*</url-pattern>
      </filter-mapping>
      """;

  private BenchServer() {}

  static Cluster start() throws IOException {
    Path directory = Checkout.target().resolve("bench");
    Files.createDirectories(directory);
    Path war = directory.resolve("viralstack-and-bare.war");
    WebArchive product =
        ShrinkWrap.createFromZipFile(WebArchive.class, Checkout.war().toFile())
            .addPackage(BareApplication.class.getPackage());
    product
        .setWebXML(new StringAsset(withoutDoorBeforeBare(product)))
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
            "1000000",
            "VIRALSTACK_KEYS_MOST_PER_ORGANIZATION",
            "100000"));
  }

  /**
   * Else the bare endpoint would pay for the front door too, and the guard look cheaper than it is.
   */
  private static String withoutDoorBeforeBare(WebArchive product) throws IOException {
    try (InputStream descriptor = product.get("WEB-INF/web.xml").getAsset().openStream()) {
      return new String(descriptor.readAllBytes(), StandardCharsets.UTF_8)
          .replace("</web-app>", DOOR_BEFORE_SURFACES + "</web-app>");
    }
  }
}
