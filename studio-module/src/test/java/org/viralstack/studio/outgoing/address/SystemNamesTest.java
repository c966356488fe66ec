package org.viralstack.studio.outgoing.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SystemNamesTest {
  private static final int MOST = 3;
  private static final Duration LONGEST = Duration.ofMillis(300);

  private final CountDownLatch silence = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();

  /** A machine whose name server keeps silent for a while. */
  private List<InetAddress> machine(String host) throws UnknownHostException {
    asked.incrementAndGet();
    try {
      silence.await();
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
    return List.of(InetAddress.getByName("1.1.1.1"));
  }

  private static Throwable end(Dns names) {
    return catchThrowable(() -> names.lookup("silent.example"));
  }

  @Test
  void noMoreLookupsAreUnderWayThanMayBeHoweverManyAreGivenUp() throws Exception {
    Dns names = new SystemNames(this::machine, LONGEST, MOST);
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      Callable<Throwable> call = () -> end(names);
      assertThat(threads.invokeAll(Collections.nCopies(20, call)))
          .extracting(Future::resultNow)
          .allMatch(end -> end instanceof UnknownHostException)
          .allMatch(end -> end.getCause() instanceof TimeoutException);
    }
    assertThat(asked).hasValue(MOST);

    silence.countDown();

    await().ignoreException(UnknownHostException.class).until(() -> !names.lookup("a").isEmpty());
    assertThat(asked).hasValueGreaterThan(MOST);
  }

  @Test
  void lookupThatFailsGivesItsPlaceBack() {
    Dns names =
        new SystemNames(
            host -> {
              throw new UnknownHostException(host);
            },
            Duration.ofSeconds(30),
            1);
    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(UnknownHostException.class)
          .isThrownBy(() -> names.lookup("nobody.example"))
          .havingRootCause()
          .isInstanceOf(UnknownHostException.class);
    }
  }
}
