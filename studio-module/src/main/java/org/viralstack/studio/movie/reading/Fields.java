package org.viralstack.studio.movie.reading;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.viralstack.studio.AssetId;

/**
 * The fields of one object of a submission. A field that breaks its rule becomes a problem and
 * reads as if it were missing, so that reading goes on and finds all the others; {@code null} means
 * missing. Not safe for use by many threads.
 */
final class Fields {
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_$-]{1,64}");
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\ud800-\\udfff]");

  private final Findings findings;
  private final String place;
  private final JsonObject object;
  private final Set<String> known = new HashSet<>();

  /**
   * @param place the object's path; empty at the top
   */
  Fields(Findings findings, String place, JsonObject object) {
    this.findings = findings;
    this.place = place;
    this.object = object;
  }

  String path(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  /** The value, if it is neither missing nor null. */
  Optional<JsonValue> value(String name) {
    known.add(name);
    return Optional.ofNullable(object.get(name)).filter(value -> !value.equals(JsonValue.NULL));
  }

  /** Notes a problem where the field is missing. */
  void require(String... names) {
    for (String name : names) {
      if (value(name).isEmpty()) {
        problem(name, "is required");
      }
    }
  }

  /** A text of 1 to {@code longest} characters that is not blank, without control characters. */
  Optional<String> text(String name, int longest) {
    return read(
        name,
        value -> {
          if (!(value instanceof JsonString text)) {
            return Optional.empty();
          }
          String words = text.getString();
          return words.codePointCount(0, words.length()) <= longest
                  && !words.isBlank()
                  && !CONTROL.matcher(words).find()
              ? Optional.of(words)
              : Optional.empty();
        },
        "must be a text of 1 to %,d characters that is not blank and holds no control characters"
            .formatted(longest));
  }

  /** A finite number in its bounds, both included. */
  Optional<Double> number(String name, double least, double most) {
    return read(
        name,
        value ->
            value instanceof JsonNumber number
                ? Optional.of(number.doubleValue()).filter(n -> n >= least && n <= most)
                : Optional.empty(),
        "must be a number from %s to %s".formatted(Numbers.text(least), Numbers.text(most)));
  }

  /** A whole number in its bounds, both included; {@code 30.0} is one. */
  Optional<Integer> whole(String name, int least, int most) {
    return read(
        name,
        value ->
            value instanceof JsonNumber number
                ? Optional.of(number.doubleValue())
                    .filter(n -> n >= least && n <= most && n == Math.rint(n))
                    .map(Double::intValue)
                : Optional.empty(),
        "must be a whole number from %d to %d".formatted(least, most));
  }

  Optional<Boolean> flag(String name) {
    return read(
        name,
        value ->
            switch (value.getValueType()) {
              case TRUE -> Optional.of(true);
              case FALSE -> Optional.of(false);
              default -> Optional.empty();
            },
        "must be true or false");
  }

  /** One of a few values, by its word. */
  <T> Optional<T> choice(String name, T[] values, Function<T, String> word) {
    Map<String, T> words = new LinkedHashMap<>();
    for (T value : values) {
      words.put(word.apply(value), value);
    }
    return choice(name, words);
  }

  <T> Optional<T> choice(String name, Map<String, T> words) {
    return read(
        name,
        value ->
            value instanceof JsonString text
                ? Optional.ofNullable(words.get(text.getString()))
                : Optional.empty(),
        "must be one of " + String.join(", ", words.keySet()));
  }

  /** What {@code parser} understands. */
  <T> Optional<T> parsed(String name, Function<String, Optional<T>> parser, String rule) {
    return read(
        name,
        value ->
            value instanceof JsonString text ? parser.apply(text.getString()) : Optional.empty(),
        rule);
  }

  /** What {@code reader} understands; empty breaks the rule. */
  <T> Optional<T> read(String name, Function<JsonValue, Optional<T>> reader, String rule) {
    Optional<JsonValue> value = value(name);
    Optional<T> read = value.flatMap(reader);
    if (value.isPresent() && read.isEmpty()) {
      problem(name, rule);
    }
    return read;
  }

  Optional<Fields> object(String name) {
    return read(
        name,
        value ->
            value instanceof JsonObject inner
                ? Optional.of(new Fields(findings, path(name), inner))
                : Optional.empty(),
        "must be an object");
  }

  /** The objects of a list of {@code least} to {@code most}; a missing list is an empty one. */
  List<Fields> objects(String name, int least, int most) {
    Optional<JsonArray> list =
        read(
            name,
            value -> value instanceof JsonArray array ? Optional.of(array) : Optional.empty(),
            "must be a list");
    list.filter(array -> array.size() < least || array.size() > most)
        .ifPresent(
            array ->
                problem(
                    name,
                    "must have %d to %d entries, not %d".formatted(least, most, array.size())));
    List<Fields> objects = new ArrayList<>();
    JsonArray entries = list.orElse(JsonValue.EMPTY_JSON_ARRAY);
    for (int i = 0; i < Math.min(entries.size(), most); i++) {
      String at = "%s[%d]".formatted(path(name), i);
      if (entries.get(i) instanceof JsonObject inner) {
        objects.add(new Fields(findings, at, inner));
      } else {
        findings.problem(at, "must be an object");
      }
    }
    return objects;
  }

  void problem(String name, String rule) {
    findings.problem(path(name), rule);
  }

  /** Notes that a field names an asset. */
  void asset(String name, AssetId id) {
    findings.asset(path(name), id);
  }

  /** Notes that a field is understood, and why it has no effect. */
  void warning(String name, String what) {
    findings.warning("The field %s %s.".formatted(path(name), what));
  }

  /** To be called last: names the fields that nothing asked for. */
  void warnOfUnknown() {
    for (String name : object.keySet()) {
      if (!known.contains(name)) {
        findings.warning(
            "The field %s is not known and was ignored."
                .formatted(path(PLAIN_NAME.matcher(name).matches() ? name : "(an odd name)")));
      }
    }
  }
}
