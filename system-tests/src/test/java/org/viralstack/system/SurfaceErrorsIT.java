package org.viralstack.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** Every failure below a base path has the shape of the surface there. */
@OnPlatform
class SurfaceErrorsIT {
  private static final int MEBIBYTE = 1 << 20;

  private final Api api;
  private final Customers customers;

  SurfaceErrorsIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v0",
        "/v0/api",
        "/v0/api/v1/nothing",
        "/v0/api/v2/apps",
        "/v0/api/v1/apps/x/y/z",
        "/v0;a=b/nothing",
        "/%76%30/nothing"
      })
  void unknownPathOfTheSlidesSurfaceIsNotFound(String path) {
    slidesError(api.get(path).send().expect(404), "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1",
        "/v1/nothing",
        "/v1/me/you",
        "/v1/application.wadl",
        "/v1;a=b/nothing",
        "/%76%31/nothing",
        "/v1/jobs/..%2f..",
        "/v1/..%2fmetrics"
      })
  void unknownPathOfTheSyncSurfaceIsNotFound(String path) {
    syncError(api.get(path).send().expect(404), "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void wrongMethodOfTheSyncSurfaceNamesTheRightOnes(String method) {
    Answer answer = api.call(method, "/v1/me").send().expect(405);

    syncError(answer, "METHOD_NOT_ALLOWED");
    assertThat(answer.header("Allow")).contains("GET");
  }

  @Test
  void wrongMethodOfTheSlidesSurfaceNamesTheRightOnes() {
    Answer answer = api.call("DELETE", "/v0/api/v1/apps").send().expect(405);

    slidesError(answer, "METHOD_NOT_ALLOWED");
    assertThat(answer.header("Allow")).contains("GET").contains("POST");
  }

  @Test
  void wrongMediaTypeIsRefused() {
    slidesError(
        api.post("/v0/api/v1/auth/login").body("text/plain", "{}").send().expect(415),
        "UNSUPPORTED_MEDIA_TYPE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"a\":1,\"a\":2}",
        "{} {}",
        "\u0000",
        "{\"name\": NaN}",
        "{\"x\":1e99999999999999}"
      })
  void malformedJsonIsRefused(String body) {
    slidesError(
        api.post("/v0/api/v1/auth/login").json(body).send().expect(400), "VALIDATION_ERROR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"login", "signup"})
  void missingBodyIsRefused(String endpoint) {
    slidesError(api.post("/v0/api/v1/auth/" + endpoint).send().expect(400), "VALIDATION_ERROR");
  }

  @Test
  void deeplyNestedJsonIsRefused() {
    String body = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    slidesError(
        api.post("/v0/api/v1/auth/login").json(body).send().expect(400), "VALIDATION_ERROR");
  }

  @Test
  void bodyOverTheCapIsRefused() {
    String body = "{\"email\":\"" + "a".repeat(MEBIBYTE) + "\"}";

    slidesError(
        api.post("/v0/api/v1/auth/login").json(body).send().expect(413), "PAYLOAD_TOO_LARGE");
  }

  @Test
  void unknownFieldOfTheManagementApiIsRefusedByName() {
    Answer answer =
        api.post("/v0/api/v1/api-keys")
            .bearer(customers.free().token())
            .json("{\"name\": \"k\", \"environment\": \"prod\", \"scope\": [\"read\"]}")
            .send()
            .expect(400);

    assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo("scope");
  }

  @Test
  void missingCredentialsAreNamed() {
    Answer answer = api.get("/v0/api/v1/apps").send().expect(401);

    slidesError(answer, "MISSING_AUTH");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vs_live_abc123...",
        "nonsense",
        "a.b.c",
        "bnVsbA.e30.AA",
        "eyJhbGciOiJub25lIn0.e30."
      })
  void unknownCredentialsAreInvalid(String credential) {
    slidesError(api.get("/v0/api/v1/apps").bearer(credential).send().expect(401), "INVALID_TOKEN");
  }

  @ParameterizedTest
  @CsvSource({"my-request.1, my-request.1", "bad id with spaces, ''"})
  void saneRequestIdsAreKeptAndOthersReplaced(String sent, String kept) {
    String answered = api.get("/v1/me").header("X-Request-Id", sent).send().header("X-Request-Id");

    assertThat(answered).matches(kept.isEmpty() ? "req_[0-9a-f]{24}" : kept);
  }

  private static void slidesError(Answer answer, String code) {
    JsonObject error = json(answer);
    assertThat(error.getBoolean("success")).isFalse();
    assertThat(error.getString("message")).isEqualTo(code);
  }

  private static void syncError(Answer answer, String code) {
    JsonObject error = json(answer);
    assertThat(error.getString("code")).isEqualTo(code);
    assertThat(error.getString("error")).isNotBlank();
  }

  private static JsonObject json(Answer answer) {
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    return answer.json();
  }
}
