package org.viralstack.studio.template.file;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.viralstack.studio.wording.OwnWords;

/**
 * Reads the fields of one object of a file. Every fault becomes a sentence in {@code faults}, and
 * reading goes on with a harmless value, so that all faults are told at once.
 */
final class Fields {
  private final String file;
  private final String place;
  private final JsonObject object;
  private final List<String> faults;
  private final Set<String> known = new HashSet<>();

  /**
   * @param place where the object stands in the file, such as {@code slides[2].}; empty at the top
   */
  Fields(String file, String place, JsonObject object, List<String> faults) {
    this.file = file;
    this.place = place;
    this.object = object;
    this.faults = faults;
  }

  /** The value, or JSON's null where there is none. */
  JsonValue value(String name) {
    known.add(name);
    return object.getOrDefault(name, JsonValue.NULL);
  }

  boolean isMissing(String name) {
    return JsonValue.NULL.equals(value(name));
  }

  String text(String name, int longest) {
    if (value(name) instanceof JsonString text && isLine(text.getString(), longest)) {
      return text.getString();
    }
    return fault(name, "must be one line of 1 to " + longest + " characters", "?");
  }

  Optional<String> optionalText(String name, int longest) {
    return isMissing(name) ? Optional.empty() : Optional.of(text(name, longest));
  }

  boolean yesOrNo(String name) {
    return switch (value(name).getValueType()) {
      case TRUE -> true;
      case FALSE, NULL -> false;
      default -> fault(name, "must be true or false", false);
    };
  }

  OptionalInt optionalWhole(String name, int least, int most) {
    if (isMissing(name)) {
      return OptionalInt.empty();
    }
    if (value(name) instanceof JsonNumber number
        && number.isIntegral()
        && number.bigDecimalValue().doubleValue() >= least
        && number.bigDecimalValue().doubleValue() <= most) {
      return OptionalInt.of(number.intValueExact());
    }
    return fault(name, "must be a whole number from " + least + " to " + most, OptionalInt.empty());
  }

  <E extends Enum<E>> Optional<E> optionalOneOf(String name, Class<E> type) {
    if (isMissing(name)) {
      return Optional.empty();
    }
    String word = value(name) instanceof JsonString text ? text.getString() : "";
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(word)) {
        return Optional.of(constant);
      }
    }
    return fault(name, "must be one of " + List.of(type.getEnumConstants()), Optional.<E>empty());
  }

  <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    E first = type.getEnumConstants()[0];
    if (isMissing(name)) {
      return fault(
          name, "is missing; it must be one of " + List.of(type.getEnumConstants()), first);
    }
    return optionalOneOf(name, type).orElse(first);
  }

  /** The objects of a list, each with its place; none where the field is missing. */
  List<Fields> objects(String name) {
    if (isMissing(name)) {
      return List.of();
    }
    if (value(name) instanceof JsonArray array
        && array.stream().allMatch(JsonObject.class::isInstance)) {
      return IntStream.range(0, array.size())
          .mapToObj(
              at ->
                  new Fields(file, place + name + "[" + at + "].", array.getJsonObject(at), faults))
          .toList();
    }
    return fault(name, "must be a list of objects", List.of());
  }

  /** The lines of a list; none where the field is missing. */
  List<String> lines(String name, int longest) {
    if (isMissing(name)) {
      return List.of();
    }
    if (value(name) instanceof JsonArray array
        && !array.isEmpty()
        && array.stream()
            .allMatch(e -> e instanceof JsonString s && isLine(s.getString(), longest))) {
      List<String> lines =
          array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
      return Set.copyOf(lines).size() == lines.size()
          ? lines
          : fault(name, "must not hold anything twice", lines);
    }
    return fault(name, "must be a list of lines of 1 to " + longest + " characters", List.of());
  }

  /** Says that a field breaks a rule; returns {@code instead}. */
  <T> T fault(String name, String rule, T instead) {
    faults.add("In the file " + file + ", " + place + name + " " + rule + ".");
    return instead;
  }

  /** To be called last: a field that nothing asked for is misspelt. */
  void refuseUnknown() {
    object.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(name -> fault(name, "is not a field that is known here", name));
  }

  private static boolean isLine(String text, int longest) {
    return !text.isEmpty() && OwnWords.length(text) <= longest && OwnWords.line(text).equals(text);
  }
}
