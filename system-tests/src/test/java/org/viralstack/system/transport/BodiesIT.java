package org.viralstack.system.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.Wire;
import org.viralstack.system.fixture.server.Platform;

/** Bodies that do not come, come too late, or that nobody reads. */
@OnPlatform
class BodiesIT {
  private static final int MANY = 300;
  private static final String HALF_A_LOGIN =
      "POST /v0/api/v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
          + "Content-Length: 100\r\n\r\n{\"email\"";
  private static final String NEXT = "GET /v1/me HTTP/1.1\r\nHost: a\r\n\r\n";

  private final Api api;
  private final Platform platform;

  BodiesIT(Api api, Platform platform) {
    this.api = api;
    this.platform = platform;
  }

  @Test
  void manyStalledBodiesStallNobodyElse() {
    List<Wire> stalled = new ArrayList<>();
    try {
      for (int i = 0; i < MANY; i++) {
        stalled.add(Wire.to(platform).send(HALF_A_LOGIN));
      }
      long slowest = 0;
      for (int i = 0; i < 20; i++) {
        long begun = System.nanoTime();
        api.get("/v1/me").send().expect(401);
        slowest = Math.max(slowest, System.nanoTime() - begun);
      }

      assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(5));
      assertThat(stalled)
          .allSatisfy(
              wire ->
                  assertThat(wire.receive(30_000))
                      .matches("(?s)HTTP/1.1 (408|503) .*")
                      .containsIgnoringCase("Connection: close"));
    } finally {
      stalled.forEach(Wire::close);
    }
  }

  @Test
  void dripThatNeverEndsIsCutOff() throws InterruptedException {
    try (Wire wire = Wire.to(platform).send(HALF_A_LOGIN.replace("100", "1000"))) {
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      String answer = "";
      while (answer.isEmpty() && System.nanoTime() < end) {
        wire.send(" ");
        answer = wire.receive(1_000);
      }

      assertThat(answer).startsWith("HTTP/1.1 408");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/me", "/v0/api/v1/auth/login", "/v0/api/v1/nothing", "/"})
  void bodyThatNobodyReadsIsNeverTakenForTheNextRequest(String path) {
    String smuggled = "GET /v1/smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
    for (String body :
        List.of(
            "Content-Length: " + smuggled.length() + "\r\n\r\n" + smuggled,
            "Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(smuggled.length(), smuggled))) {
      try (Wire wire = Wire.to(platform)) {
        String answers =
            wire.send("POST " + path + " HTTP/1.1\r\nHost: a\r\n" + body + NEXT).receive(1_000);

        assertThat(answers).startsWith("HTTP/1.1 4");
        assertThat(answers.split("HTTP/1.1 ", -1)).hasSizeLessThanOrEqualTo(3);
        assertThat(answers).doesNotContain("HTTP/1.1 404 Not Found\r\nX-Request-Id: smuggled");
        if (answers.contains("HTTP/1.1 401")) {
          assertThat(answers.substring(answers.lastIndexOf("HTTP/1.1 "))).contains("UNAUTHORIZED");
        }
      }
    }
  }

  @Test
  void bodyBeyondWhatIsPassedOverEndsTheConnection() {
    try (Wire wire = Wire.to(platform)) {
      String answers =
          wire.send("POST /v1/me HTTP/1.1\r\nHost: a\r\nContent-Length: 6000000\r\n\r\n" + NEXT)
              .receive(3_000);

      assertThat(answers).startsWith("HTTP/1.1 413").containsIgnoringCase("Connection: close");
      assertThat(answers).doesNotContain("HTTP/1.1 401");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE /v1/me", "TRACE /", "TRACE /v0/api/v1/apps", "CONNECT /v1/me"})
  void bodyOfAMethodThatHasNoneEndsTheConnection(String line) {
    String smuggled = "GET /v1/smuggled HTTP/1.1\r\nHost: a\r\nX-Request-Id: smuggled\r\n\r\n";
    for (String body :
        List.of(
            "Content-Length: " + smuggled.length() + "\r\n\r\n" + smuggled,
            "Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(smuggled.length(), smuggled))) {
      try (Wire wire = Wire.to(platform)) {
        String answers = wire.send(line + " HTTP/1.1\r\nHost: a\r\n" + body).receive(1_000);

        assertThat(answers).startsWith("HTTP/1.1 4").doesNotContain("smuggled");
        assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/me", "/v0/api/v1/auth/login", "/"})
  void bodyWithAWishToUpgradeIsRefusedAtOnce(String path) {
    long begun = System.nanoTime();
    try (Wire wire = Wire.to(platform)) {
      String answer =
          wire.send(
                  "POST "
                      + path
                      + " HTTP/1.1\r\nHost: a\r\nUpgrade: x\r\nContent-Length: 2\r\n\r\n{}"
                      + NEXT)
              .receive(1_000);

      assertThat(answer).startsWith("HTTP/1.1 40").doesNotContain("HTTP/1.1 401");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
  }
}
