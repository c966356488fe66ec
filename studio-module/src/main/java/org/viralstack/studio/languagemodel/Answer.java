package org.viralstack.studio.languagemodel;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.studio.wording.OwnWords;

/** The fields of what a model wrote; each is as it must be, or the answer is unusable. */
record Answer(JsonObject json) {
  /**
   * The JSON object that the model wrote, out of its envelope.
   *
   * @throws Unusable when it is none
   */
  static Answer of(byte[] body) throws Unusable {
    JsonObject envelope = parsed(text(body));
    if (envelope.get("choices") instanceof JsonArray choices
        && !choices.isEmpty()
        && choices.getFirst() instanceof JsonObject choice
        && choice.get("message") instanceof JsonObject message
        && message.get("content") instanceof JsonString content) {
      return new Answer(parsed(content.getString()));
    }
    throw new Unusable("answered without a message");
  }

  private static String text(byte[] body) throws Unusable {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new Unusable("answered in something else than UTF-8");
    }
  }

  private static JsonObject parsed(String text) throws Unusable {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException notJson) {
      throw new Unusable("answered with something else than a JSON object");
    }
  }

  /** One line of a length; no control characters, no runs of spaces. */
  String line(String name, int most) throws Unusable {
    return line(name, json.get(name), most);
  }

  Optional<String> optionalLine(String name, int most) throws Unusable {
    return JsonValue.NULL.equals(json.getOrDefault(name, JsonValue.NULL))
        ? Optional.empty()
        : Optional.of(line(name, most));
  }

  /** Lines and line breaks. */
  String lines(String name, int most) throws Unusable {
    if (json.get(name) instanceof JsonString text
        && !text.getString().isBlank()
        && OwnWords.length(text.getString()) <= most
        && text.getString().lines().allMatch(line -> OwnWords.line(line).equals(line))) {
      return text.getString().strip();
    }
    throw new Unusable("wrote no " + name + " of up to " + most + " characters");
  }

  List<String> list(String name, int fewest, int most, int longest) throws Unusable {
    if (!(json.get(name) instanceof JsonArray array)
        || array.size() < fewest
        || array.size() > most) {
      throw new Unusable("wrote no list of " + fewest + " to " + most + " " + name);
    }
    List<String> lines = new ArrayList<>();
    for (JsonValue value : array) {
      lines.add(line(name, value, longest));
    }
    return lines;
  }

  List<Answer> objects(String name, int fewest, int most) throws Unusable {
    if (json.get(name) instanceof JsonArray array
        && array.size() >= fewest
        && array.size() <= most
        && array.stream().allMatch(JsonObject.class::isInstance)) {
      return array.getValuesAs(JsonObject.class).stream().map(Answer::new).toList();
    }
    throw new Unusable("wrote no list of " + fewest + " to " + most + " " + name);
  }

  private static String line(String name, @Nullable JsonValue value, int most) throws Unusable {
    if (value instanceof JsonString text
        && !text.getString().isEmpty()
        && OwnWords.length(text.getString()) <= most
        && OwnWords.line(text.getString()).equals(text.getString())) {
      return text.getString();
    }
    throw new Unusable("wrote no " + name + " of one line and up to " + most + " characters");
  }
}
