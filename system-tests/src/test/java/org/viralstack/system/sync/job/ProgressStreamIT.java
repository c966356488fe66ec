package org.viralstack.system.sync.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/** {@code /v1/jobs/:id/progress}; the tests' server breaks a silence after one second. */
@OnPlatform
@Timeout(120)
class ProgressStreamIT {
  private static final String ID = "id: ";

  private static final List<String> NEVER_ISSUED =
      List.of("999999", "999999999999999999999", "soon");

  private final Api api;
  private final Renders renders;

  ProgressStreamIT(Platform platform, Api api, Customers customers) {
    this.api = api;
    this.renders = new Renders(api, platform.address(), customers.key(customers.on("pro")));
  }

  @Test
  void silentStreamShowsThatItLivesAndAnotherGoesOnWhereItEnded() throws Exception {
    try (HeldPicture picture = new HeldPicture()) {
      String job = renders.asked(Renders.showing(picture.url()));
      picture.awaitWanted();
      List<String> first = untilComment(job, "");
      long seen = ids(first).getLast();
      Instant begun = Instant.now();
      List<String> second = untilComment(job, Long.toString(seen));

      assertThat(first).contains("event: progress").endsWith(":");
      assertThat(Duration.between(begun, Instant.now()))
          .isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
      assertThat(second).as("nothing that was seen").isEmpty();
      assertThat(ids(untilComment(job, "")).getLast()).isEqualTo(seen);

      picture.letGo();
      List<String> rest = renders.progress(job, Long.toString(seen));
      assertThat(ids(rest)).isNotEmpty().isSorted().doesNotHaveDuplicates();
      assertThat(ids(rest).getFirst()).isGreaterThan(seen);
      assertThat(rest).contains("event: done");
      assertThat(renders.progress(job, Long.toString(ids(rest).getLast()))).isEmpty();
    }
  }

  @Test
  void headIsAnsweredAtOnceAndTakesNoListenersPlace() throws Exception {
    try (HeldPicture picture = new HeldPicture()) {
      String job = renders.asked(Renders.showing(picture.url()));
      picture.awaitWanted();
      String path = "/v1/jobs/" + job + "/progress";
      // One organization may have 20 listeners.
      for (int i = 0; i < 21; i++) {
        Answer head = api.call("HEAD", path).bearer(renders.credential()).send().expect(200);
        assertThat(head.header("Content-Type")).isEqualTo("text/event-stream");
        assertThat(head.headers().allValues("Content-Length")).isEmpty();
      }

      assertThat(untilComment(job, "")).contains("event: progress");
      api.call("HEAD", path).send().expect(401);
      picture.letGo();
      assertThat(renders.progress(job, "")).contains("event: done");
    }
  }

  @Test
  void idThatWasNeverIssuedCountsAsNoneAndTheStreamEndsWithTheJob() throws Exception {
    try (HeldPicture picture = new HeldPicture()) {
      String job = renders.asked(Renders.showing(picture.url()));
      picture.awaitWanted();
      for (String id : NEVER_ISSUED) {
        try (Stream<String> stream = renders.listen(job, id)) {
          assertThat(stream.map(String::strip).filter(line -> !line.isEmpty()).findFirst())
              .as("the present state after %s", id)
              .hasValueSatisfying(line -> assertThat(line).doesNotStartWith(":"));
        }
      }
      try (Stream<String> stream = renders.listen(job, NEVER_ISSUED.getFirst())) {
        renders.cancel(job).expect(200);

        assertThat(stream).contains("event: cancelled");
      }
      for (String id : NEVER_ISSUED) {
        assertThat(renders.progress(job, id)).as("%s", id).contains("event: cancelled");
      }
    }
  }

  /** What comes before the first comment, and that, if there was anything before. */
  private List<String> untilComment(String job, String lastEventId) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<String> stream = renders.listen(job, lastEventId)) {
      Iterator<String> coming = stream.iterator();
      while (coming.hasNext()) {
        String line = coming.next().strip();
        if (line.startsWith(":")) {
          if (!lines.isEmpty()) {
            lines.add(":");
          }
          return lines;
        }
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
    }
    throw new AssertionError("The stream ended without a comment: " + lines);
  }

  private static List<Long> ids(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(ID))
        .map(line -> Long.valueOf(line.substring(ID.length())))
        .toList();
  }
}
