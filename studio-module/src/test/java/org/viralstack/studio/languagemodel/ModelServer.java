package org.viralstack.studio.languagemodel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that speaks the protocol and answers as a test wants. */
final class ModelServer implements AutoCloseable {
  /** Answers one request. */
  interface Behaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  final List<String> requests = new CopyOnWriteArrayList<>();
  final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  ModelServer(Behaviour behaviour) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.setExecutor(threads);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          authorizations.add(
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          requests.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          behaviour.answer(exchange);
          exchange.close();
        });
    server.start();
  }

  static Behaviour words(String content) {
    return exchange ->
        send(
            exchange,
            200,
            Json.createObjectBuilder()
                .add(
                    "choices",
                    Json.createArrayBuilder()
                        .add(
                            Json.createObjectBuilder()
                                .add(
                                    "message", Json.createObjectBuilder().add("content", content))))
                .build()
                .toString());
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  ModelSetting setting(Duration timeout, int attempts) {
    return new ModelSetting(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/chat/completions"),
        "test-model",
        Optional.of("sk-secret"),
        timeout,
        attempts);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
