package org.viralstack.studio.template.file;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viralstack.studio.wording.Language;
import org.viralstack.studio.wording.OwnWords;
import org.viralstack.studio.wording.Pattern;
import org.viralstack.studio.wording.Wording;

/**
 * Reads one text: a pattern for all languages, or per language a pattern or a list of them.
 *
 * @param variables the names of the template's variables
 */
record WordingEntry(Fields fields, Set<String> variables) {
  /** What is always known of an app, and what only some say. */
  static final Set<String> ALWAYS = Set.of("app");

  static final Set<String> SOMETIMES = Set.of("audience", "value");
  private static final int MOST_PATTERNS = 20;

  Optional<Wording> read(String name, int longest) {
    return read(name, fields.value(name), longest);
  }

  /** A list of texts. */
  List<Wording> readAll(String name, int longest) {
    if (fields.isMissing(name)) {
      return List.of();
    }
    if (!(fields.value(name) instanceof JsonArray array)) {
      return fields.fault(name, "must be a list of texts", List.of());
    }
    List<Wording> wordings = new ArrayList<>();
    for (int at = 0; at < array.size(); at++) {
      read(name + "[" + at + "]", array.get(at), longest).ifPresent(wordings::add);
    }
    return wordings;
  }

  private Optional<Wording> read(String name, JsonValue value, int longest) {
    return switch (value) {
      case JsonString text -> pattern(name, text, longest).map(Wording::neutral);
      case JsonObject languages -> spoken(name, languages, longest);
      default ->
          JsonValue.NULL.equals(value)
              ? Optional.empty()
              : fields.fault(name, "must be a text or an object of texts", Optional.empty());
    };
  }

  private Optional<Wording> spoken(String name, JsonObject languages, int longest) {
    Map<Language, List<Pattern>> patterns = new EnumMap<>(Language.class);
    for (Map.Entry<String, JsonValue> entry : languages.entrySet()) {
      String place = name + "." + entry.getKey();
      Optional<Language> language =
          Language.ofTag(entry.getKey()).filter(found -> found.tag().equals(entry.getKey()));
      if (language.isEmpty()) {
        fields.fault(place, "is not one of the languages " + tags(), patterns);
      } else {
        patterns.put(language.get(), patterns(place, entry.getValue(), longest));
      }
    }
    try {
      return Optional.of(new Wording(patterns));
    } catch (IllegalArgumentException incomplete) {
      return fields.fault(name, String.valueOf(incomplete.getMessage()), Optional.empty());
    }
  }

  private List<Pattern> patterns(String place, JsonValue value, int longest) {
    List<Pattern> patterns = new ArrayList<>();
    if (value instanceof JsonString text) {
      pattern(place, text, longest).ifPresent(patterns::add);
    } else if (value instanceof JsonArray array && array.size() <= MOST_PATTERNS) {
      for (JsonValue each : array) {
        pattern(place, each, longest).ifPresent(patterns::add);
      }
    } else {
      fields.fault(place, "must be a text or a list of up to " + MOST_PATTERNS, patterns);
    }
    if (!patterns.isEmpty() && patterns.stream().allMatch(WordingEntry::mayFail)) {
      fields.fault(
          place, "needs a text without {audience} and {value}, which not every app has", patterns);
    }
    return patterns;
  }

  private Optional<Pattern> pattern(String place, JsonValue value, int longest) {
    if (!(value instanceof JsonString text)
        || OwnWords.length(text.getString()) > longest
        || !OwnWords.line(text.getString()).equals(text.getString())) {
      return fields.fault(
          place, "must be one line of up to " + longest + " characters", Optional.empty());
    }
    try {
      Pattern pattern = Pattern.of(text.getString());
      Set<String> undeclared = new HashSet<>(pattern.names());
      undeclared.removeAll(variables);
      undeclared.removeAll(ALWAYS);
      undeclared.removeAll(SOMETIMES);
      return undeclared.isEmpty()
          ? Optional.of(pattern)
          : fields.fault(
              place,
              "uses {" + undeclared.iterator().next() + "}, which is not declared",
              Optional.empty());
    } catch (IllegalArgumentException malformed) {
      return fields.fault(place, String.valueOf(malformed.getMessage()), Optional.empty());
    }
  }

  private static boolean mayFail(Pattern pattern) {
    return pattern.names().stream().anyMatch(SOMETIMES::contains);
  }

  private static String tags() {
    return Arrays.stream(Language.values()).map(Language::tag).toList().toString();
  }
}
