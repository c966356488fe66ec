package org.viralstack.api.transport.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressesTest {
  private static final Path UI = Path.of("src/main/webapp/ui");
  private static final Pattern ROUTE = Pattern.compile("\\[\"(/[^\"]*)\", \"([^\"]*)\"");

  @Test
  void serverAndBrowserKnowTheSameAddresses() throws IOException {
    assertThat(routes().stream().map(route -> route.group(1)))
        .containsExactlyElementsOf(PageAddresses.ALL);
  }

  @Test
  void everyAddressHasItsPage() throws IOException {
    assertThat(routes().stream().map(route -> UI.resolve("pages/" + route.group(2) + ".js")))
        .allMatch(Files::isRegularFile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/api-keys/",
        "/apps/app_01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "/operator/organizations/org_01ARZ3NDEKTSV4RRFFQ69G5FAV"
      })
  void pagesAreServedAtTheirAddresses(String path) {
    assertThat(PageAddresses.contain(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/logins", "/apps/a/b", "/ui/main.js", "/v1/me", "/openapi", "/apps/..;/x", "//"})
  void nothingElseIsTakenForAPage(String path) {
    assertThat(PageAddresses.contain(path)).isFalse();
  }

  private static List<MatchResult> routes() throws IOException {
    return ROUTE.matcher(Files.readString(UI.resolve("core/routes.js"))).results().toList();
  }
}
