package org.viralstack.api.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viralstack.api.json.JsonFormat;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.billing.Feature;

class SurfaceTest {
  private static String written(ErrorAnswer answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonFormat.write(out, answer.body());
    return out.toString(StandardCharsets.UTF_8);
  }

  private static ErrorAnswer answer(String path, Refusal refusal) {
    return Surface.ofPath(path).orElseThrow().answer(refusal);
  }

  @Test
  void unknownKeyIsAnsweredAsDocumented() throws IOException {
    ErrorAnswer answer = answer("/v1/me", new Refusal.InvalidCredentials());

    assertThat(answer.status()).isEqualTo(401);
    assertThat(written(answer))
        .isEqualTo("{\"error\":\"Missing or invalid API key.\",\"code\":\"UNAUTHORIZED\"}");
  }

  @Test
  void spentQuotaBeginsAsDocumented() throws IOException {
    ErrorAnswer answer =
        answer(
            "/v0/api/v1/x", new Refusal.OverQuota(Feature.SLIDESHOWS_PER_MONTH, Optional.empty()));

    assertThat(answer.status()).isEqualTo(402);
    assertThat(written(answer))
        .startsWith(
            "{\"success\":false,\"message\":\"QUOTA_EXCEEDED\",\"feature\":\"slideshows_per_month\"");
  }

  @ParameterizedTest
  @CsvSource({
    "RENDER_MINUTES_PER_MONTH, 402, RENDER_QUOTA_EXCEEDED, Monthly render quota exceeded.",
    "RENDER_MINUTES_PER_DAY, 402, RENDER_QUOTA_DAILY_EXCEEDED, Daily render quota exceeded.",
    "CONCURRENT_JOBS, 409, CONCURRENCY_LIMIT_EXCEEDED, As many jobs are under way",
    "APPS, 402, PLAN_LIMIT_EXCEEDED, The plan's quota for apps is used up."
  })
  void spentQuotaOfJobsSaysWhichOneIsSpent(Feature feature, int status, String code, String begin)
      throws IOException {
    ErrorAnswer answer = answer("/v1/x", new Refusal.OverQuota(feature, Optional.empty()));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(written(answer))
        .startsWith("{\"error\":\"" + begin)
        .endsWith("\"code\":\"" + code + "\"}");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "999, 1", "1000, 1", "1001, 2", "59999, 60"})
  void retryAfterIsRoundedUpToWholeSeconds(long millis, String seconds) {
    ErrorAnswer answer =
        answer(
            "/v1/me",
            new Refusal.RateLimited(120, Duration.ofMinutes(1), Duration.ofMillis(millis)));

    assertThat(answer.headers()).containsEntry("Retry-After", seconds);
  }

  @Test
  void wrongMethodNamesTheRightOnes() {
    ErrorAnswer answer = answer("/v0/x", new Refusal.MethodNotAllowed(Set.of("POST", "GET")));

    assertThat(answer.headers()).containsEntry("Allow", "GET, HEAD, POST");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1, true",
    "/v1/, true",
    "/v0/api, true",
    "/v10, false",
    "/, false",
    "/v, false",
    "/V1/me, false"
  })
  void surfacesBeginAtTheirBasePathsOnly(String path, boolean below) {
    assertThat(Surface.ofPath(path).isPresent()).isEqualTo(below);
  }
}
