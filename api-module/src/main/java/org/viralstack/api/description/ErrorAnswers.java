package org.viralstack.api.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.api.surface.SyncError;

/** The error answers of a surface, one for each status of its catalogue. */
final class ErrorAnswers {
  private static final String REFERENCE = "$ref";

  private final String surface;
  private final Map<Integer, List<String>> codes;
  private final SortedSet<Integer> used = new TreeSet<>();

  private ErrorAnswers(String surface, Map<Integer, List<String>> codes) {
    this.surface = surface;
    this.codes = codes;
  }

  static ErrorAnswers slides() {
    return new ErrorAnswers(
        "Slides",
        Stream.of(SlidesError.values())
            .collect(
                Collectors.groupingBy(
                    SlidesError::status,
                    TreeMap::new,
                    Collectors.mapping(Enum::name, Collectors.toList()))));
  }

  static ErrorAnswers sync() {
    return new ErrorAnswers(
        "Sync",
        Stream.of(SyncError.values())
            .collect(
                Collectors.groupingBy(
                    SyncError::status,
                    TreeMap::new,
                    Collectors.mapping(Enum::name, Collectors.toList()))));
  }

  /** Adds the error answers in use, and the list of all codes, to the description's components. */
  void describe(ObjectNode components) {
    ObjectNode responses = components.withObjectProperty("responses");
    used.forEach(status -> responses.set(name(status), described(responses, status)));
    ObjectNode code = components.withObjectProperty("schemas").putObject(surface + "ErrorCode");
    ArrayNode all = code.put("type", "string").putArray("enum");
    codes.values().stream().flatMap(List::stream).forEach(all::add);
  }

  private ObjectNode described(ObjectNode responses, int status) {
    ObjectNode answer = responses.objectNode();
    answer.put("description", String.join(", ", codes.getOrDefault(status, List.of())));
    answer
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put(REFERENCE, "#/components/schemas/" + surface + "Error");
    if (status == 429 || status == 503) {
      header(answer, "Retry-After", "RetryAfter");
    }
    if (status == 401) {
      header(answer, "WWW-Authenticate", "Challenge");
    }
    return answer;
  }

  /** Lets one operation answer with the error of a status. */
  void answer(ObjectNode operation, int status) {
    if (!codes.containsKey(status)) {
      throw new IllegalStateException("The surface " + surface + " has no error " + status);
    }
    used.add(status);
    operation
        .withObjectProperty("responses")
        .putObject(Integer.toString(status))
        .put(REFERENCE, "#/components/responses/" + name(status));
  }

  private static void header(ObjectNode answer, String name, String component) {
    answer
        .withObjectProperty("headers")
        .putObject(name)
        .put(REFERENCE, "#/components/headers/" + component);
  }

  private String name(int status) {
    return surface + status;
  }
}
