package org.viralstack.api.transport.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.runtime.ApplicationStart;

class RequestThreadTest {
  private final Logger root = Logger.getLogger("");
  private final List<String> seen = new ArrayList<>();
  private final RequestNaming naming = new RequestNaming();

  /** Stands before the naming is begun, as those of a server do. */
  private final Handler writing =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          seen.add(Thread.currentThread().getName());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void begin() {
    root.addHandler(writing);
    naming.start(new ApplicationStart());
  }

  @AfterEach
  void end() {
    naming.end();
    root.removeHandler(writing);
  }

  @Test
  void everyLineOfRequestIsWrittenByThreadOfItsName() {
    try (RequestThread serving = RequestThread.serving("req_1")) {
      log();
      log();
    }
    try (RequestThread serving = RequestThread.serving("req_2")) {
      log();
    }

    assertThat(seen).containsExactly("req_1", "req_1", "req_2");
  }

  @Test
  void threadHasItsOwnNameAgainAfterwards() {
    String before = Thread.currentThread().getName();

    try (RequestThread serving = RequestThread.serving("req_1")) {
      log();
    }

    assertThat(Thread.currentThread().getName()).isEqualTo(before);
    log();
    assertThat(seen).containsExactly("req_1", before);
  }

  private static void log() {
    System.getLogger(RequestThreadTest.class.getName()).log(System.Logger.Level.INFO, "a line");
  }
}
