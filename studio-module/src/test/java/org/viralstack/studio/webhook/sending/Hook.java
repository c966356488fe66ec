package org.viralstack.studio.webhook.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.viralstack.studio.outgoing.Receiver;

/** A customer's endpoint, which answers as it is told and 200 at last. */
final class Hook implements AutoCloseable {
  /** A call as it arrived. */
  record Call(Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElse("");
    }
  }

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Queue<Integer> answers;
  private final Receiver receiver;

  Hook(Integer... answers) throws IOException {
    this.answers = new ConcurrentLinkedQueue<>(List.of(answers));
    this.receiver = Receiver.plain(this::answer);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    calls.add(new Call(Map.copyOf(exchange.getRequestHeaders()), body));
    Integer status = answers.poll();
    byte[] answer = "heard\0".repeat(1_000).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Location", "/elsewhere");
    exchange.sendResponseHeaders(status == null ? 200 : status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:" + receiver.port() + "/hook";
  }

  List<Call> calls() {
    return calls;
  }

  @Override
  public void close() {
    receiver.close();
  }
}
