package org.viralstack.studio.storage;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a list of texts as a JSON array in a column of type {@code text}. */
@Converter
public class TextListColumn implements AttributeConverter<List<String>, String> {
  @Override
  public String convertToDatabaseColumn(@Nullable List<String> texts) {
    return Json.createArrayBuilder(texts == null ? List.of() : texts).build().toString();
  }

  @Override
  public List<String> convertToEntityAttribute(@Nullable String column) {
    return column == null ? List.of() : JsonColumn.array(column).getValuesAs(JsonString::getString);
  }
}
