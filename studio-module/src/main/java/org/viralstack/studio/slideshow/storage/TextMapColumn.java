package org.viralstack.studio.slideshow.storage;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viralstack.studio.storage.JsonColumn;

/** Keeps texts by name as a JSON object in a column of type {@code text}. */
@Converter
public class TextMapColumn implements AttributeConverter<Map<String, String>, String> {
  @Override
  public String convertToDatabaseColumn(@Nullable Map<String, String> texts) {
    return json(texts == null ? Map.of() : texts).toString();
  }

  @Override
  public Map<String, String> convertToEntityAttribute(@Nullable String column) {
    return column == null ? Map.of() : map(JsonColumn.object(column));
  }

  static JsonObject json(Map<String, String> texts) {
    return Json.createObjectBuilder(new TreeMap<String, Object>(texts)).build();
  }

  static Map<String, String> map(JsonObject object) {
    Map<String, String> texts = new TreeMap<>();
    object.keySet().forEach(name -> texts.put(name, object.getString(name)));
    return texts;
  }
}
