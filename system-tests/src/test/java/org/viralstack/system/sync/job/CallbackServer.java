package org.viralstack.system.sync.job;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A customer's server that is told how movies go. */
final class CallbackServer implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** A call as it arrived. */
  record Told(Headers headers, String body) {
    JsonObject json() {
      try (JsonReader reader = Json.createReader(new StringReader(body))) {
        return reader.readObject();
      }
    }

    /** Checks both signatures: the documented one, and the other by its own public library. */
    void assertSignedBy(String secret) {
      assertThat(headers.getFirst("x-render-signature")).isEqualTo("sha256=" + hmac(secret, body));
      Map<String, List<String>> standard =
          Map.of(
              "webhook-id", headers.get("webhook-id"),
              "webhook-timestamp", headers.get("webhook-timestamp"),
              "webhook-signature", headers.get("webhook-signature"));
      assertThatCode(() -> new Webhook(secret).verify(body, standard)).doesNotThrowAnyException();
    }

    private static String hmac(String secret, String body) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(US_ASCII), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  CallbackServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          told.add(new Told(exchange.getRequestHeaders(), body));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
  }

  /** Waits until it is told that a movie has a status. */
  Told awaitTold(String status) {
    await().atMost(LONGEST).until(() -> told.stream().anyMatch(one -> isOf(one, status)));
    return told.stream().filter(one -> isOf(one, status)).findFirst().orElseThrow();
  }

  private static boolean isOf(Told one, String status) {
    return one.json().getString("status").equals(status);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
