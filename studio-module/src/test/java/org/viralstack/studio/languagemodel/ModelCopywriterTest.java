package org.viralstack.studio.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.studio.copy.AppProfile;
import org.viralstack.studio.copy.CopyBrief;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.copy.library.LibraryCopywriter;
import org.viralstack.studio.template.TemplateChoice;
import org.viralstack.studio.template.file.TemplateLoading;

@Timeout(60)
class ModelCopywriterTest {
  private static final String SLIDE = "{\"headline\":\"Ciao %d\",\"body\":null}";
  private static final String GOOD =
      """
      {"slides":[%s,{"headline":"Uno","body":"Due"},{"headline":"Tre"},{"headline":"Quattro"},
      {"headline":"Cinque","points":["a","b"]},{"headline":"Fine","body":"Ecco"}],
      "caption":"Prima riga\\nSeconda riga","hashtags":["#uno","due","tre"],
      "calls_to_action":["Prova","Salva","Commenta"]}
      """
          .formatted(SLIDE.formatted(1));
  private static final CopyBrief BRIEF =
      new CopyBrief(
          new AppProfile("Tidely", "food", "it", Optional.of("studenti"), List.of("Facile")),
          (TemplateChoice.Chosen)
              TemplateLoading.shipped().choose("food", "habits-that-stick", Map.of()),
          Optional.of("Un gancio."),
          YearMonth.of(2026, 11),
          1);

  @Test
  void goodAnswerBecomesTheSlideshowInTheAppsLanguage() {
    try (ModelServer server = new ModelServer(ModelServer.words(GOOD))) {
      SlideshowCopy copy = write(server, Duration.ofSeconds(5), 1);

      assertThat(copy.author()).isEqualTo(SlideshowCopy.Author.MODEL);
      assertThat(copy.language()).isEqualTo(Locale.ITALIAN);
      assertThat(copy.slides().getFirst().headline()).isEqualTo("Un gancio.");
      assertThat(copy.slides().get(1).index()).hasValue(1);
      assertThat(copy.slides().get(4).points()).containsExactly("a", "b");
      assertThat(copy.slides().getLast().callToAction()).contains("Prova");
      assertThat(copy.caption()).isEqualTo("Prima riga\nSeconda riga");
      assertThat(copy.variables()).isEqualTo(Map.of("days", "21"));
      assertThat(server.authorizations).containsExactly("Bearer sk-secret");
      assertThat(server.requests.getFirst())
          .contains("\"model\":\"test-model\"", "json_object", "Tidely", "studenti")
          .doesNotContain("sk-secret");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[1]",
        "{}",
        "FIVE SLIDES",
        "LONG HEADLINE",
        "CONTROL CHARACTER",
        "EQUAL CALLS",
        "TWO HASHTAGS",
        "NO POINTS",
        "LONG CAPTION"
      })
  void brokenAnswerIsAskedForAgainAndThenReplacedByTheShippedWords(String fault) {
    String broken =
        switch (fault) {
          case "FIVE SLIDES" -> GOOD.replace("{\"headline\":\"Tre\"},", "");
          case "LONG HEADLINE" -> GOOD.replace("Tre", "x".repeat(91));
          case "CONTROL CHARACTER" -> GOOD.replace("Tre", "Tre\\u0007");
          case "EQUAL CALLS" -> GOOD.replace("Salva", "Prova");
          case "TWO HASHTAGS" -> GOOD.replace("\"due\"", "\"uno\"");
          case "NO POINTS" -> GOOD.replace("[\"a\",\"b\"]", "[]");
          case "LONG CAPTION" -> GOOD.replace("Prima", "x".repeat(1001));
          default -> fault;
        };
    try (ModelServer server = new ModelServer(ModelServer.words(broken))) {
      assertThat(write(server, Duration.ofSeconds(5), 2)).isEqualTo(shipped());
      assertThat(server.requests).hasSize(2);
    }
  }

  @Test
  void serverThatFailsTwiceIsAskedAThirdTime() {
    AtomicInteger calls = new AtomicInteger();
    try (ModelServer server =
        new ModelServer(
            exchange -> {
              if (calls.incrementAndGet() < 3) {
                ModelServer.send(exchange, 500, "oops");
              } else {
                ModelServer.words(GOOD).answer(exchange);
              }
            })) {
      assertThat(write(server, Duration.ofSeconds(5), 3).author())
          .isEqualTo(SlideshowCopy.Author.MODEL);
      assertThat(server.requests).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 404})
  void answerThatWillNotChangeIsNotAskedForAgain(int status) {
    try (ModelServer server =
        new ModelServer(exchange -> ModelServer.send(exchange, status, "no"))) {
      assertThat(write(server, Duration.ofSeconds(5), 3)).isEqualTo(shipped());
      assertThat(server.requests).hasSize(1);
    }
  }

  @Test
  void silentServerIsWaitedForNoLongerThanTheTimeout() {
    assertGivenUp(
        exchange -> {
          while (!Thread.currentThread().isInterrupted()) {
            pause();
          }
        });
  }

  @Test
  void bodyThatTricklesIsWaitedForNoLongerThanTheTimeout() {
    assertGivenUp(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            pause();
          }
        });
  }

  @Test
  void bodyThatNeverEndsIsCutOff() {
    try (ModelServer server = new ModelServer(ModelCopywriterTest::flood)) {
      assertThat(write(server, Duration.ofSeconds(20), 1)).isEqualTo(shipped());
    }
  }

  private static void flood(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    while (true) {
      exchange.getResponseBody().write(new byte[8192]);
    }
  }

  private static void assertGivenUp(ModelServer.Behaviour behaviour) {
    try (ModelServer server = new ModelServer(behaviour)) {
      long start = System.nanoTime();

      assertThat(write(server, Duration.ofMillis(300), 2)).isEqualTo(shipped());

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      assertThat(server.requests).hasSize(2);
    }
  }

  /** Keeps the connection open until the client goes. */
  private static void pause() {
    java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
  }

  private static SlideshowCopy write(ModelServer server, Duration timeout, int attempts) {
    try (ChatCompletions model = new ChatCompletions(server.setting(timeout, attempts))) {
      return new ModelCopywriter(model, new LibraryCopywriter()).write(BRIEF);
    }
  }

  private static SlideshowCopy shipped() {
    return new LibraryCopywriter().write(BRIEF);
  }
}
