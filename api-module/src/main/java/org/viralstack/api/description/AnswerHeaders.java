package org.viralstack.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The headers that every answer carries. */
final class AnswerHeaders {
  private static final Map<String, String> COMPONENTS =
      Map.of(
          "Access-Control-Allow-Origin", "AllowedOrigin",
          "X-Request-Id", "RequestId",
          "RateLimit", "RateLimit",
          "RateLimit-Policy", "RateLimitPolicy",
          "X-RateLimit-Limit", "XRateLimitLimit",
          "X-RateLimit-Remaining", "XRateLimitRemaining",
          "X-RateLimit-Reset", "XRateLimitReset");

  private AnswerHeaders() {}

  static void ofOperation(JsonNode operation) {
    add(operation.path("responses"));
  }

  /** Adds the headers to every answer among {@code answers} that is not a mere reference. */
  static void add(JsonNode answers) {
    for (JsonNode answer : answers) {
      if (answer instanceof ObjectNode object && !object.has("$ref")) {
        ObjectNode headers = object.withObjectProperty("headers");
        COMPONENTS.forEach(
            (name, component) ->
                headers.putObject(name).put("$ref", "#/components/headers/" + component));
      }
    }
  }
}
