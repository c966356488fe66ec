package org.viralstack.system.fuzz;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.load.RawAnswer;
import org.viralstack.system.load.RawConnection;

/** Sends many odd requests, and keeps those whose answers are not fit to be seen. */
final class FuzzRun {
  private static final int THREADS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final double LEAST_ANSWERED = 0.95;
  private static final Pattern UNFIT =
      Pattern.compile(
          "(?i)<html|<!doctype|<body|\\sat [a-z]+\\.[\\w.$]+\\(|exception|java\\.lang|org\\.postgresql");

  private final Platform platform;
  private final OddRequests requests;
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger silent = new AtomicInteger();

  FuzzRun(Platform platform, OddRequests requests) {
    this.platform = platform;
    this.requests = requests;
  }

  /** Sends the requests from 0 to {@code number}; returns the failures. */
  List<String> send(int number) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try (RawConnection connection =
                        new RawConnection(platform.address(), PATIENCE)) {
                      for (int n = next.getAndIncrement(); n < number; n = next.getAndIncrement()) {
                        send(connection, requests.make(n));
                      }
                    } catch (IOException | RuntimeException | Error broken) {
                      failures.add("the run was broken off: " + broken);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    int answered = statuses.values().stream().mapToInt(AtomicInteger::get).sum();
    if (answered + unanswered.get() + silent.get() != number) {
      failures.add("only %d of %d were sent".formatted(answered, number));
    }
    if (answered < LEAST_ANSWERED * number) {
      failures.add("only %d of %d were answered".formatted(answered, number));
    }
    return List.copyOf(failures);
  }

  private void send(RawConnection connection, OddRequest request) throws IOException {
    try {
      Optional<RawAnswer> answer = connection.exchange(request.bytes(), request.ends());
      if (answer.isEmpty() && !request.ends()) {
        // The server may end a connection between two requests; clients try on another.
        answer = connection.exchange(request.bytes(), false);
      }
      if (answer.isEmpty()) {
        unanswered.incrementAndGet();
        if (!request.ends()) {
          failures.add(request.with(new RawAnswer(0, "closed without an answer")));
        }
      } else {
        judge(request, answer.get());
      }
    } catch (SocketTimeoutException late) {
      silent.incrementAndGet();
      connection.close();
      failures.add(request.with(new RawAnswer(0, "no answer within " + PATIENCE)));
    }
  }

  private void judge(OddRequest request, RawAnswer answer) {
    statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
    boolean isEcho = answer.status() < 300;
    if (answer.status() >= 500
        || (request.legible() && !isEcho && UNFIT.matcher(answer.body()).find())
        || answer.status() < 200) {
      failures.add(request.with(answer));
    }
  }

  @Override
  public String toString() {
    Map<Integer, Integer> counts = new TreeMap<>();
    statuses.forEach((status, count) -> counts.put(status, count.get()));
    return counts + ", closed without an answer: " + unanswered;
  }
}
