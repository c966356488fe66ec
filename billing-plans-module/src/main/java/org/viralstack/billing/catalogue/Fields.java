package org.viralstack.billing.catalogue;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the fields of one object of the catalogue. Every fault becomes a sentence in {@code
 * faults}, and reading goes on with a harmless value, so that all faults are told at once.
 */
final class Fields {
  private final String place;
  private final JsonObject object;
  private final List<String> faults;
  private final Set<String> known = new HashSet<>();

  /**
   * @param place where the object stands, such as {@code plan "pro"}; begins every sentence
   */
  Fields(String place, JsonObject object, List<String> faults) {
    this.place = place;
    this.object = object;
    this.faults = faults;
  }

  boolean has(String name) {
    known.add(name);
    return object.containsKey(name);
  }

  String text(String name, int longest) {
    if (value(name) instanceof JsonString text
        && !text.getString().isBlank()
        && text.getString().length() <= longest) {
      return text.getString();
    }
    return fault(name, "must be a text of 1 to " + longest + " characters", "?");
  }

  int whole(String name, int least, int most) {
    return whole(value(name), least, most)
        .orElseGet(
            () -> fault(name, "must be a whole number from " + least + " to " + most, least));
  }

  BigDecimal dollars(String name) {
    if (value(name) instanceof JsonNumber number) {
      BigDecimal amount = number.bigDecimalValue();
      if (amount.signum() >= 0
          && amount.compareTo(BigDecimal.valueOf(1_000_000)) <= 0
          && amount.stripTrailingZeros().scale() <= 2) {
        return amount;
      }
    }
    return fault(
        name, "must be an amount from 0 to 1000000 with at most two decimals", BigDecimal.ZERO);
  }

  boolean yesOrNo(String name) {
    return switch (value(name).getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> fault(name, "must be true or false", false);
    };
  }

  /** A whole number, or empty for the word {@code unlimited}. */
  Optional<Integer> wholeOrUnlimited(String name, int most) {
    if (value(name) instanceof JsonString word && word.getString().equals("unlimited")) {
      return Optional.empty();
    }
    return Optional.of(
        whole(value(name), 0, most)
            .orElseGet(
                () ->
                    fault(
                        name,
                        "must be a whole number from 0 to " + most + " or \"unlimited\"",
                        0)));
  }

  /** The object below {@code name}; an empty one where there is none. */
  Fields object(String name) {
    JsonObject below =
        value(name) instanceof JsonObject found
            ? found
            : fault(name, "must be an object", JsonValue.EMPTY_JSON_OBJECT);
    return new Fields(place + ", " + name, below, faults);
  }

  List<JsonObject> objects(String name) {
    if (value(name) instanceof JsonArray array
        && !array.isEmpty()
        && array.stream().allMatch(JsonObject.class::isInstance)) {
      return array.getValuesAs(JsonObject.class);
    }
    return fault(name, "must be a list of at least one object", List.of());
  }

  /** Says that a field breaks a rule; returns {@code instead}. */
  <T> T fault(String name, String rule, T instead) {
    faults.add("In the plan catalogue, " + place + ": " + name + " " + rule + ".");
    return instead;
  }

  /** To be called last: a field that nothing asked for is misspelt. */
  void refuseUnknown() {
    object.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(name -> fault(name, "is not a field of the catalogue", name));
  }

  private JsonValue value(String name) {
    known.add(name);
    return object.getOrDefault(name, JsonValue.NULL);
  }

  private static Optional<Integer> whole(JsonValue value, int least, int most) {
    if (value instanceof JsonNumber number) {
      BigDecimal amount = number.bigDecimalValue();
      if (amount.compareTo(BigDecimal.valueOf(least)) >= 0
          && amount.compareTo(BigDecimal.valueOf(most)) <= 0
          && amount.stripTrailingZeros().scale() <= 0) {
        return Optional.of(amount.intValueExact());
      }
    }
    return Optional.empty();
  }
}
