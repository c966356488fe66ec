package org.viralstack.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ApiDescriptionTest {
  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode document = ApiDescription.ofAllRoutes().document();

  @Test
  void everyEndpointIsDescribedAndNothingElse() {
    Set<String> described = new HashSet<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              verb -> {
                if (VERBS.contains(verb)) {
                  described.add(verb + " " + path.getKey());
                }
              });
    }
    assertThat(described)
        .isEqualTo(
            Routes.all().stream()
                .map(route -> route.verb() + " " + route.path())
                .collect(Collectors.toSet()));
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void everyOperationHasANameOfItsOwn() {
    assertThat(document.path("paths").findValuesAsText("operationId"))
        .hasSameSizeAs(Routes.all())
        .doesNotHaveDuplicates();
  }

  /** For linters, which read files. */
  @Test
  void theDescriptionIsWrittenForLinters() throws IOException {
    Path file = Path.of("target", "openapi.json");
    Files.write(file, ApiDescription.ofAllRoutes().json());
    assertThat(file).isNotEmptyFile();
  }
}
