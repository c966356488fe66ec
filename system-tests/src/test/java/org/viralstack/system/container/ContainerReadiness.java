package org.viralstack.system.container;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.core.api.annotation.Observes;

/** Holds the tests back until the application serves; right after its start it may answer 404. */
public final class ContainerReadiness {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final HttpClient client = HttpClient.newHttpClient();

  void hold(@Observes AfterDeploy deployed, ProtocolMetaData metaData) {
    HTTPContext http = metaData.getContexts(HTTPContext.class).iterator().next();
    URI ready = URI.create("http://127.0.0.1:" + http.getPort() + "/health/ready");
    await()
        .atMost(LIMIT)
        .ignoreExceptions()
        .until(
            () ->
                client
                        .send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                        .statusCode()
                    == 200);
  }
}
