package org.viralstack.system.sync.job;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/** {@code callbackUrl}, and {@code /v0/api/v1/render-webhook-secret}. */
@OnPlatform
class CallbacksIT {
  private static final String SECRET = "/v0/api/v1/render-webhook-secret";

  private final Platform platform;
  private final Api api;
  private final Customers customers;
  private final List<Told> told = new CopyOnWriteArrayList<>();

  CallbacksIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
  }

  private record Told(String body, String signature, String id) {
    JsonObject json() {
      return Json.createReader(new StringReader(body)).readObject();
    }
  }

  @Test
  void callbackIsToldTheEndWithASignatureOfTheOrganizationsSecret() throws Exception {
    HttpServer receiver = receiver();
    try {
      Customer customer = customers.on("pro");
      String before = secret(customer, "GET", SECRET);
      String secret = secret(customer, "POST", SECRET + "/rotate");
      assertThat(secret).isNotEqualTo(before);
      assertThat(secret(customer, "GET", SECRET)).isEqualTo(secret);
      Renders renders = new Renders(api, platform.address(), customers.key(customer));
      String id =
          renders.asked(
              Renders.movie("Called", 1, 1)
                  .add(
                      "callbackUrl",
                      "http://127.0.0.1:%d/".formatted(receiver.getAddress().getPort())));
      JsonObject job = renders.done(id);

      await().atMost(Duration.ofSeconds(30)).until(() -> told.stream().anyMatch(this::isDone));
      Told done = told.stream().filter(this::isDone).findFirst().orElseThrow();
      assertThat(done.signature()).isEqualTo("sha256=" + hmac(secret, done.body()));
      assertThat(done.id()).startsWith("msg_");
      assertThat(done.json().getString("outputUrl")).isEqualTo(job.getString("outputUrl"));
      assertThat(done.json().getJsonObject("mediaData")).isEqualTo(job.getJsonObject("mediaData"));
    } finally {
      receiver.stop(0);
    }
  }

  private boolean isDone(Told one) {
    return one.json().getString("status").equals("done");
  }

  private String secret(Customer customer, String method, String path) {
    return api.call(method, path)
        .bearer(customer.token())
        .send()
        .expect(200)
        .body()
        .getString("secret");
  }

  private static String hmac(String secret, String body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(US_ASCII), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
  }

  private HttpServer receiver() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          told.add(
              new Told(
                  body,
                  String.valueOf(exchange.getRequestHeaders().getFirst("x-render-signature")),
                  String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"))));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}
