package org.viralstack.api.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The OpenAPI description of all endpoints. Immutable. */
final class ApiDescription {
  private final ObjectNode document;

  private ApiDescription(ObjectNode document) {
    this.document = document;
  }

  /**
   * Describes the endpoints of this application.
   *
   * @throws IllegalStateException when one of them has no text
   */
  static ApiDescription ofAllRoutes() {
    return of(Routes.all());
  }

  static ApiDescription of(List<Route> routes) {
    ObjectNode document = Fragments.merged();
    ErrorAnswers slides = ErrorAnswers.slides();
    ErrorAnswers sync = ErrorAnswers.sync();
    for (Route route : routes) {
      boolean ofSync = route.path().startsWith("/v1/");
      new OperationRules(ofSync ? sync : slides).apply(route, operation(document, route));
    }
    ObjectNode components = document.withObjectProperty("components");
    slides.describe(components);
    sync.describe(components);
    document.path("paths").forEach(path -> path.forEach(AnswerHeaders::ofOperation));
    AnswerHeaders.add(components.path("responses"));
    return new ApiDescription(document);
  }

  private static ObjectNode operation(ObjectNode document, Route route) {
    JsonNode operation = document.path("paths").path(route.path()).path(route.verb());
    return Optional.of(operation)
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No file below openapi/ describes " + route.verb() + " " + route.path()));
  }

  ObjectNode document() {
    return document.deepCopy();
  }

  byte[] json() {
    return written(JsonMapper.builder().build());
  }

  byte[] yaml() {
    return written(
        YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());
  }

  private byte[] written(ObjectMapper mapper) {
    try {
      return mapper.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
