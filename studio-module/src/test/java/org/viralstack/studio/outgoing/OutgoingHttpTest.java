package org.viralstack.studio.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.viralstack.auth.apikey.address.CidrRange;
import org.viralstack.studio.outgoing.address.GuardedNames;
import org.viralstack.studio.outgoing.address.OutgoingSettings;

@Timeout(30)
class OutgoingHttpTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Answers of a name server, one after the other; the last one for good. */
  private final Queue<String> answers = new ArrayDeque<>(List.of("127.0.0.1"));

  private final GuardedNames names =
      new GuardedNames(
          new OutgoingSettings(
              Set.of("receiver"), List.of(CidrRange.parse("127.0.0.1").orElseThrow())),
          host ->
              List.of(
                  InetAddress.getByName(answers.size() > 1 ? answers.remove() : answers.peek())));

  private Exchange post(Receiver receiver) {
    Destinations destinations = new Destinations(names);
    String url = "http://receiver:" + receiver.port() + "/hook";
    Destination destination = ((DestinationOutcome.Accepted) destinations.check(url)).destination();
    return new OutgoingHttp(new OkHttpClient(), names, PATIENCE)
        .post(new OutgoingRequest(destination, Map.of("webhook-id", "msg_1"), "{\"ä\":1}", 10));
  }

  private static HttpHandler answering(int status, String body) {
    return exchange -> answer(exchange, status, body);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.getBytes(UTF_8).length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body.getBytes(UTF_8));
    }
  }

  @Test
  void bodyAndHeadersArriveAsTheyWereGiven() throws IOException {
    AtomicReference<String> seen = new AtomicReference<>();
    try (Receiver receiver =
        Receiver.plain(
            exchange -> {
              seen.set(
                  String.join(
                      " ",
                      exchange.getRequestMethod(),
                      exchange.getRequestURI().toString(),
                      exchange.getRequestHeaders().getFirst("webhook-id"),
                      exchange.getRequestHeaders().getFirst("Content-Type"),
                      exchange.getRequestHeaders().getFirst("Host").split(":", 2)[0],
                      new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
              answer(exchange, 204, "");
            })) {
      assertThat(post(receiver)).isEqualTo(new Exchange.Answered(204, ""));
      assertThat(seen).hasValue("POST /hook msg_1 application/json receiver {\"ä\":1}");
    }
  }

  @Test
  void nameThatTurnsPrivateAfterItsCheckIsRefusedAndNotCalled() throws IOException {
    try (Receiver receiver = Receiver.plain(answering(200, ""))) {
      answers.clear();
      answers.addAll(List.of("127.0.0.1", "127.0.0.2"));

      assertThat(post(receiver)).isEqualTo(new Exchange.Refused());
      assertThat(receiver.calls()).isZero();
    }
  }

  @Test
  void connectionGoesToTheAddressThatWasCheckedAndAsksNobodyAgain() throws IOException {
    try (Receiver receiver = Receiver.plain(answering(200, "ok"))) {
      answers.clear();
      // For the check, for the call, and for whoever would ask a third time.
      answers.addAll(List.of("127.0.0.1", "127.0.0.1", "10.0.0.1"));

      assertThat(post(receiver)).isEqualTo(new Exchange.Answered(200, "ok"));
      assertThat(answers).containsExactly("10.0.0.1");
    }
  }

  @Test
  void redirectIsAnAnswerAndIsNotFollowed() throws IOException {
    try (Receiver inside = Receiver.plain(answering(200, "secret"));
        Receiver receiver =
            Receiver.plain(
                exchange -> {
                  exchange
                      .getResponseHeaders()
                      .set("Location", "http://127.0.0.1:" + inside.port() + "/");
                  answer(exchange, 307, "");
                })) {
      assertThat(post(receiver)).isEqualTo(new Exchange.Answered(307, ""));
      assertThat(inside.calls()).isZero();
    }
  }

  @Test
  void endlessAnswerIsReadNoFurtherThanWanted() throws IOException {
    try (Receiver receiver =
        Receiver.plain(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                  out.write("0123456789".repeat(1_000).getBytes(UTF_8));
                }
              }
            })) {
      assertThat(post(receiver)).isEqualTo(new Exchange.Answered(200, "0123456789"));
    }
  }

  @Test
  void answerThatDripsIsCutOffWhenTheWholeTimeIsOver() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    try (Receiver receiver =
        Receiver.plain(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              OutputStream out = exchange.getResponseBody();
              try {
                while (!never.await(300, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                  out.write('x');
                  out.flush();
                }
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
            })) {
      long begin = System.nanoTime();

      assertThat(post(receiver)).isEqualTo(new Exchange.Failed("no answer in time"));
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .isBetween(PATIENCE.minusMillis(100), PATIENCE.plusSeconds(1));
    }
  }

  @Test
  void receiverThatSaysAtOnceIsNotCalledAgainByItself() throws IOException {
    try (Receiver receiver =
        Receiver.plain(
            exchange -> {
              exchange.getResponseHeaders().set("Retry-After", "0");
              answer(exchange, 503, "");
            })) {
      assertThat(post(receiver)).isEqualTo(new Exchange.Answered(503, ""));
      assertThat(receiver.calls()).isEqualTo(1);
    }
  }

  @Test
  void receiverThatIsNotThereIsAFailureWithoutDetails() throws IOException {
    Receiver receiver = Receiver.plain(answering(200, ""));
    receiver.close();

    assertThat(post(receiver)).isEqualTo(new Exchange.Failed("the connection failed or broke off"));
  }
}
