package org.viralstack.studio.outgoing.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.auth.apikey.address.CidrRange;
import org.viralstack.studio.outgoing.Destination;
import org.viralstack.studio.outgoing.DestinationOutcome;
import org.viralstack.studio.outgoing.Destinations;
import org.viralstack.studio.outgoing.Receiver;
import org.viralstack.studio.outgoing.address.GuardedNames;
import org.viralstack.studio.outgoing.address.OutgoingSettings;

@Timeout(30)
class DownloadsTest {
  private static final DownloadBounds BOUNDS = new DownloadBounds(1 << 20, Duration.ofSeconds(2));

  @TempDir Path directory;

  /** Answers of a name server, one after the other; the last one for good. */
  private final Queue<String> answers = new ArrayDeque<>(List.of("127.0.0.1"));

  private final GuardedNames names =
      new GuardedNames(
          new OutgoingSettings(
              Set.of("files"), List.of(CidrRange.parse("127.0.0.1").orElseThrow())),
          host ->
              List.of(
                  InetAddress.getByName(answers.size() > 1 ? answers.remove() : answers.peek())));
  private final Destinations destinations = new Destinations(names);

  private Download fetch(Receiver server) throws IOException, InterruptedException {
    return fetch(server, BOUNDS);
  }

  private Download fetch(Receiver server, DownloadBounds bounds)
      throws IOException, InterruptedException {
    String url = "http://files:" + server.port() + "/file";
    Destination from = ((DestinationOutcome.Accepted) destinations.read(url)).destination();
    return new Downloads(destinations, names).fetch(from, directory.resolve("file"), bounds);
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

  private static HttpHandler redirecting(String location) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", location);
      answer(exchange, 302, "");
    };
  }

  @Test
  void fileArrivesWholeWithItsDigest() throws Exception {
    try (Receiver server = Receiver.plain(answering(200, "abc"))) {
      assertThat(fetch(server))
          .isEqualTo(
              new Download.Saved(
                  3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
      assertThat(directory.resolve("file")).hasContent("abc");
    }
  }

  @Test
  void redirectIsFollowedWhereTheCustomerMightHaveWrittenIt() throws Exception {
    try (Receiver server =
        Receiver.plain(
            exchange -> {
              if (exchange.getRequestURI().getPath().equals("/file")) {
                redirecting("/elsewhere#part").handle(exchange);
              } else {
                answer(exchange, 200, exchange.getRequestURI().toString());
              }
            })) {
      assertThat(fetch(server)).isInstanceOf(Download.Saved.class);
      assertThat(directory.resolve("file")).hasContent("/elsewhere");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/",
        "http://localhost:%d/",
        "http://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "http://0x7f000001/",
        "file:///etc/passwd",
        "ftp://files/",
        "gopher://files:%d/",
        "http://user:password@files:%d/"
      })
  void redirectToWhereTheCustomerMayNotGoIsRefusedAndNotCalled(String location) throws Exception {
    try (Receiver inside = Receiver.plain(answering(200, "secret"));
        Receiver server = Receiver.plain(redirecting(location.formatted(inside.port())))) {
      assertThat(fetch(server)).isInstanceOf(Download.Refused.class);
      assertThat(inside.calls()).isZero();
    }
  }

  @Test
  void nameThatTurnsPrivateWithinARedirectIsRefused() throws Exception {
    try (Receiver server = Receiver.plain(redirecting("/again"))) {
      answers.clear();
      answers.addAll(List.of("127.0.0.1", "127.0.0.2"));

      assertThat(fetch(server))
          .isEqualTo(new Download.Refused("leads to an address that is not public"));
      assertThat(server.calls()).isEqualTo(1);
    }
  }

  @Test
  void circleOfRedirectsEnds() throws Exception {
    try (Receiver server = Receiver.plain(redirecting("/file"))) {
      assertThat(fetch(server)).isEqualTo(new Download.Refused("redirects more than 5 times"));
      assertThat(server.calls()).isEqualTo(6);
    }
  }

  @Test
  void endlessStreamEndsAtItsBytes() throws Exception {
    try (Receiver server =
        Receiver.plain(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                  out.write(new byte[10_000]);
                }
              }
            })) {
      assertThat(fetch(server)).isEqualTo(new Download.Refused("has more than 1,048,576 bytes"));
      assertThat(Files.size(directory.resolve("file"))).isLessThanOrEqualTo(1 << 20);
    }
  }

  @Test
  void streamThatDripsEndsAtItsTime() throws Exception {
    try (Receiver server = Receiver.plain(DownloadsTest::drip)) {
      long begun = System.nanoTime();

      assertThat(fetch(server)).isEqualTo(new Download.Refused("did not arrive in time"));
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isBetween(BOUNDS.longest().minusMillis(100), BOUNDS.longest().plusSeconds(1));
    }
  }

  @Test
  void interruptionEndsADownloadAtOnce() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    HttpHandler drip =
        exchange -> {
          begun.countDown();
          drip(exchange);
        };
    try (Receiver server = Receiver.plain(drip);
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Download> download =
          thread.submit(() -> fetch(server, new DownloadBounds(1 << 20, Duration.ofMinutes(5))));
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      long interrupted = System.nanoTime();

      thread.shutdownNow();

      assertThatThrownBy(() -> download.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(InterruptedException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - interrupted))
          .isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void faultsOfTheOtherSideMayPassAndItsRefusalsMayNot() throws Exception {
    try (Receiver busy = Receiver.plain(answering(503, "later"));
        Receiver missing = Receiver.plain(answering(404, "no"))) {
      assertThat(fetch(busy)).isEqualTo(new Download.Failed("is answered with the status 503"));
      assertThat(fetch(missing)).isEqualTo(new Download.Refused("is answered with the status 404"));
    }
    Receiver gone = Receiver.plain(answering(200, ""));
    gone.close();
    assertThat(fetch(gone)).isInstanceOf(Download.Failed.class);
  }

  private static void drip(HttpExchange exchange) throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    try {
      while (!never.await(200, TimeUnit.MILLISECONDS)) {
        out.write('x');
        out.flush();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
