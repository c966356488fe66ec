package org.viralstack.system.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.Wire;
import org.viralstack.system.fixture.server.Platform;

/** Methods, headers and what is not there. */
@OnPlatform
class TransportIT {
  private static final String SESSION = "/v0/api/v1/auth/session";

  private final Api api;
  private final Customers customers;
  private final Platform platform;

  TransportIT(Api api, Customers customers, Platform platform) {
    this.api = api;
    this.customers = customers;
    this.platform = platform;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/me | GET, HEAD, OPTIONS",
        "/v0/api/v1/auth/login | OPTIONS, POST",
        "/v0/api/v1/apps | GET, HEAD, OPTIONS, POST",
        "/ | GET, HEAD, OPTIONS",
        "/ui/main.js | GET, HEAD, OPTIONS"
      })
  void optionsAreAnsweredByAllowAlone(String path, String allow) {
    Answer answer = api.call("OPTIONS", path).send().expect(204);

    assertThat(answer.header("Allow")).isEqualTo(allow);
    assertThat(answer.text()).isEmpty();
    assertThat(answer.header("Content-Type")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PUT, /", "DELETE, /index.html", "POST, /", "PATCH, /nothing", "POST, /health"})
  void nothingIsChangedOutsideOfTheSurfaces(String method, String path) {
    Answer answer = api.call(method, path).send().expect(405);

    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(answer.json().getString("message")).isEqualTo("METHOD_NOT_ALLOWED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1/me", "/v0/api/v1/apps"})
  void traceIsRefusedInOurWords(String path) {
    try (Wire wire = Wire.to(platform)) {
      String answer =
          wire.send("TRACE " + path + " HTTP/1.1\r\nHost: a\r\nX-Secret: s\r\n\r\n").receive(500);

      assertThat(answer).startsWith("HTTP/1.1 405").contains("METHOD_NOT_ALLOWED");
      assertThat(answer).doesNotContain("X-Secret");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/admin/", "/WEB-INF/web.xml", "/index.php", "/v2/me"})
  void whatIsNotThereIsOurPageForPeople(String path) {
    Answer answer = api.get(path).header("Accept", "text/html,*/*").send().expect(404);

    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.text()).contains("There is nothing here").doesNotContain("Payara");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/v2/me", "/health.html", "/openapi/", "/openapi/application.wadl"})
  void whatIsNotThereIsJsonForPrograms(String path) {
    Answer answer = api.get(path).send().expect(404);

    assertThat(answer.json().getString("message")).isEqualTo("NOT_FOUND");
  }

  @Test
  void everyAnswerOfTheApiTellsBrowsersToBeware() {
    for (String path : new String[] {"/v1/me", "/v0/api/v1/apps", "/v1/nothing"}) {
      Answer answer = api.get(path).send();

      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
      assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void pagesRunNothingInlineAndStandInNobodysFrame() {
    Answer answer = api.get("/").send().expect(200);

    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.text()).doesNotContain("<script>").doesNotContain("style=");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/me, '', ''",
    "/v1/me, vs_live_nonsense, 'error=\"invalid_token\"'",
    "/v0/api/v1/apps, '', ''",
    "/v0/api/v1/apps, a.b.c, 'error=\"invalid_token\"'"
  })
  void challengeSaysWhetherTheTokenWasWrong(String path, String credential, String error) {
    Api.Call call = api.get(path);
    Answer answer = (credential.isEmpty() ? call : call.bearer(credential)).send().expect(401);

    assertThat(answer.header("WWW-Authenticate"))
        .isEqualTo("Bearer realm=\"viralstack\"" + (error.isEmpty() ? "" : ", " + error));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/health", "/health/ready", "/health/live", "/health/started", "/metrics"})
  void operatorsEndpointsAreHiddenFromWhoCameThroughAProxyThatNobodyTrusts(String path) {
    api.get(path).send().expect(200);
    Answer hidden = api.get(path).header("X-Forwarded-For", "127.0.0.1").send().expect(404);

    assertThat(hidden.text()).doesNotContain("status\":\"UP").contains("NOT_FOUND");
  }

  @Test
  void apiDescriptionIsForEverybody() {
    api.get("/openapi").header("X-Forwarded-For", "203.0.113.1").send().expect(200);
  }

  @Test
  void schemeIsNotTakenFromStrangers() {
    Answer answer = api.get("/v1/me").header("X-Forwarded-Proto", "https").send();

    assertThat(answer.header("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void cookieIsWorthNothingToPagesOfOtherSites() {
    Customer customer = customers.free();
    String cookie = "vs_session=" + customer.token();
    api.get(SESSION).header("Cookie", cookie).send().expect(200);
    api.get(SESSION)
        .header("Cookie", cookie)
        .header("Origin", platform.address().toString())
        .send()
        .expect(200);

    for (String origin : new String[] {"https://evil.example", "null", "http://127.0.0.1"}) {
      Answer refused =
          api.get(SESSION).header("Cookie", cookie).header("Origin", origin).send().expect(403);
      api.post("/v0/api/v1/auth/logout")
          .header("Cookie", cookie)
          .header("Origin", origin)
          .header("X-Requested-With", "fetch")
          .send()
          .expect(403);
      assertThat(refused.json().getString("message")).isEqualTo("CROSS_SITE_REQUEST");
    }
    api.get(SESSION).header("Cookie", cookie).send().expect(200);
  }

  @Test
  void crossOriginIsOffUnlessConfigured() {
    Answer answer = api.get("/v1/me").header("Origin", "https://app.example").send();

    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
  }
}
