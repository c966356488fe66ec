package org.viralstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.viralstack.launcher.process.CannotStart;

class EndingsTest {
  private final Endings endings = new Endings();
  private final List<String> ended = Collections.synchronizedList(new ArrayList<>());

  @Test
  void partsEndInTheOppositeOrderOfTheirStart() {
    start("database");
    start("server");

    endings.endAll();

    assertThat(ended).containsExactly("server", "database");
  }

  @Test
  void partThatFailsToEndKeepsNoOtherFromEnding() {
    start("database");
    AutoCloseable broken =
        endings.start(
            () ->
                () -> {
                  throw new IllegalStateException("broken");
                });

    endings.endAll();

    assertThat(broken).isNotNull();
    assertThat(ended).containsExactly("database");
  }

  @Test
  void nothingStartsAfterTheEnd() {
    endings.endAll();

    assertThatThrownBy(() -> start("server")).isInstanceOf(CannotStart.class);
  }

  @Test
  void endThatComesDuringAStartEndsThatPartToo() throws InterruptedException {
    CountDownLatch starting = new CountDownLatch(1);
    Thread starter =
        Thread.ofPlatform()
            .start(
                () ->
                    endings.start(
                        () -> {
                          starting.countDown();
                          awaitTheEnd();
                          return (AutoCloseable) () -> ended.add("server");
                        }));
    starting.await();

    endings.endAll();
    starter.join();

    assertThat(ended).containsExactly("server");
  }

  private void awaitTheEnd() {
    while (!endings.begun()) {
      Thread.onSpinWait();
    }
  }

  private void start(String name) {
    AutoCloseable part = endings.start(() -> () -> ended.add(name));
    assertThat(part).isNotNull();
  }
}
