package org.viralstack.system.slides.slideshow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.Rows;
import org.viralstack.system.fixture.server.Checkout;
import org.viralstack.system.fixture.server.MicroPlatform;

/** A server is killed while it draws; the next one draws everything, once as far as it counts. */
class RenderThroughDeathIT {
  private static final int SLIDESHOWS = 20;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Map<String, Set<String>> messages = new ConcurrentHashMap<>();

  @Test
  void allAreReadyCountedOnceAndToldUnderOneIdThroughTheDeathOfTheServer() throws Exception {
    HttpServer receiver = receiver();
    try (MicroPlatform platform =
        MicroPlatform.start(Checkout.target().resolve("platform-mortal-render"))) {
      Customers customers = Customers.of(platform);
      Customer customer = customers.on("pro");
      register(Api.of(platform), customer, receiver);
      Studio studio = studio(platform, customer);
      String app = studio.app();
      List<String> asked =
          IntStream.range(0, SLIDESHOWS).mapToObj(each -> studio.asked(app)).toList();
      Rows rows = Rows.of(platform);
      await()
          .atMost(LONGEST)
          .until(() -> in(rows, customer, "READY") > 0 && in(rows, customer, "RENDERING") > 0);

      platform.kill();
      assertThat(in(rows, customer, "READY")).isLessThan(SLIDESHOWS);
      platform.startAgain();

      await().atMost(LONGEST).until(() -> in(rows, customer, "READY") == SLIDESHOWS);
      Studio after = studio(platform, customer);
      asked.forEach(after::ready);
      assertThat(counted(rows, customer, "used")).isEqualTo(SLIDESHOWS);
      assertThat(counted(rows, customer, "reserved")).isZero();
      await().atMost(LONGEST).until(() -> messages.keySet().containsAll(asked));
      assertThat(messages.keySet()).containsExactlyInAnyOrderElementsOf(asked);
      assertThat(messages.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    } finally {
      receiver.stop(0);
    }
  }

  private static Studio studio(MicroPlatform platform, Customer customer) {
    return new Studio(Api.of(platform), platform.address(), customer.token());
  }

  private static void register(Api api, Customer customer, HttpServer receiver) {
    api.post("/v0/api/webhooks")
        .bearer(customer.token())
        .json(
            "{\"url\": \"http://127.0.0.1:%d/\", \"events\": [\"slideshow.completed\"]}"
                .formatted(receiver.getAddress().getPort()))
        .send()
        .expect(201);
  }

  private static long in(Rows rows, Customer customer, String status) {
    return rows.count(
        "SELECT count(*) FROM studio.slideshows WHERE organization_id = ? AND status = ?",
        customer.organization(),
        status);
  }

  private static long counted(Rows rows, Customer customer, String column) {
    return rows.count(
        "SELECT coalesce(sum("
            + column
            + "), 0) FROM billing.usage_counters"
            + " WHERE organization_id = ? AND feature = 'slideshows_per_month'",
        customer.organization());
  }

  private HttpServer receiver() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String slideshow =
              Json.createReader(new StringReader(body)).readObject().getString("slideshow_id");
          messages
              .computeIfAbsent(slideshow, absent -> ConcurrentHashMap.newKeySet())
              .add(exchange.getRequestHeaders().getFirst("webhook-id"));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}
