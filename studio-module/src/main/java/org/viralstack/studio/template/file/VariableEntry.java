package org.viralstack.studio.template.file;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.viralstack.studio.template.Suggestions;
import org.viralstack.studio.template.Variable;
import org.viralstack.studio.wording.Language;

/** Reads one variable of a template. */
final class VariableEntry {
  private static final java.util.regex.Pattern NAME =
      java.util.regex.Pattern.compile("[a-z][a-z0-9_]{0,31}");

  private VariableEntry() {}

  static Variable read(Fields fields) {
    String name = fields.text("name", 32);
    if (!NAME.matcher(name).matches()
        || WordingEntry.ALWAYS.contains(name)
        || WordingEntry.SOMETIMES.contains(name)) {
      fields.fault(
          "name",
          "must be small letters, digits and underscores, and none of app, audience, value",
          name);
    }
    Variable variable =
        new Variable(
            name,
            fields.yesOrNo("required"),
            fields.optionalText("default", Variable.LONGEST_VALUE),
            fields.lines("allowed", Variable.LONGEST_VALUE),
            suggestions(fields));
    if (variable.defaultValue().filter(value -> !variable.allows(value)).isPresent()) {
      fields.fault("default", "must be one of the allowed values", variable);
    }
    if (!variable.required()
        && variable.defaultValue().isEmpty()
        && variable.allowed().isEmpty()
        && variable.suggestions() instanceof Suggestions.None) {
      fields.fault(
          "suggestions", "is missing; a variable that nobody must set needs a value", variable);
    }
    fields.refuseUnknown();
    return variable;
  }

  private static Suggestions suggestions(Fields fields) {
    return switch (fields.value("suggestions")) {
      case JsonString pool -> known(fields, pool.getString());
      case JsonObject words -> listed(fields, words);
      case JsonValue other when JsonValue.NULL.equals(other) -> new Suggestions.None();
      default ->
          fields.fault(
              "suggestions", "must be a name or an object of lists", new Suggestions.None());
    };
  }

  private static Suggestions known(Fields fields, String word) {
    for (Suggestions.Pool pool : Suggestions.Pool.values()) {
      if (pool.name().toLowerCase(Locale.ROOT).equals(word)) {
        return new Suggestions.Known(pool);
      }
    }
    return fields.fault(
        "suggestions",
        "must be month, year, weekday, topic, goal or value, or words per language",
        new Suggestions.None());
  }

  private static Suggestions listed(Fields fields, JsonObject languages) {
    Map<Language, List<String>> words = new EnumMap<>(Language.class);
    languages.forEach(
        (tag, value) -> {
          Optional<Language> language = Language.ofTag(tag).filter(l -> l.tag().equals(tag));
          if (language.isPresent() && value instanceof JsonArray array) {
            words.put(
                language.get(),
                array.stream()
                    .map(each -> each instanceof JsonString text ? text.getString() : "")
                    .toList());
          } else {
            fields.fault("suggestions." + tag, "must be a known language with a list", tag);
          }
        });
    boolean sound =
        words.containsKey(Language.ENGLISH)
            && words.values().stream()
                .allMatch(list -> !list.isEmpty() && list.stream().allMatch(VariableEntry::isLine));
    return sound
        ? new Suggestions.Listed(words)
        : fields.fault(
            "suggestions",
            "must have lists of short lines, one in \"en\" among them",
            new Suggestions.None());
  }

  private static boolean isLine(String value) {
    return new Variable("any", false, Optional.empty(), List.of(), new Suggestions.None())
        .allows(value);
  }
}
