package org.viralstack.system.slides.webhook;

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

/** A customer's server that takes every call and remembers it. */
final class Receiver implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(3);

  /** A call as it arrived. */
  record Call(Headers headers, String body) {
    JsonObject json() {
      try (JsonReader reader = Json.createReader(new StringReader(body))) {
        return reader.readObject();
      }
    }

    String header(String name) {
      return headers.getFirst(name);
    }

    /** Checks both signatures: the documented one, and the other by its own public library. */
    void assertSignedBy(String secret) {
      assertThat(header("X-ViralSlides-Signature")).isEqualTo("sha256=" + hmac(secret, body));
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
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  private Receiver(HttpServer server) {
    this.server = server;
    server.createContext(
        "/",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          calls.add(new Call(exchange.getRequestHeaders(), body));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  static Receiver started() throws IOException {
    return new Receiver(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  String url() {
    return "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
  }

  /** Waits until there were as many calls, and returns all. */
  List<Call> awaitCalls(int count) {
    await().atMost(LONGEST).until(() -> calls.size() >= count);
    return List.copyOf(calls);
  }

  /** Waits for a call about an event, and returns the first. */
  Call awaitEvent(String event) {
    await().atMost(LONGEST).until(() -> calls.stream().anyMatch(call -> isOf(call, event)));
    return calls.stream().filter(call -> isOf(call, event)).findFirst().orElseThrow();
  }

  private static boolean isOf(Call call, String event) {
    return call.header("X-ViralSlides-Event").equals(event);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
