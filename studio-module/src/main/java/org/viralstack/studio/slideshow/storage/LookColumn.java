package org.viralstack.studio.slideshow.storage;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.viralstack.render.Brand;
import org.viralstack.render.Colour;
import org.viralstack.render.Style;
import org.viralstack.studio.slideshow.Look;

/** Keeps the look of a slideshow as a JSON object in a column of type {@code text}. */
@Converter
public class LookColumn implements AttributeConverter<Look, String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Look look) {
    return look == null
        ? null
        : Json.createObjectBuilder()
            .add("name", look.brand().name())
            .add("primary", look.brand().primary().toString())
            .add("secondary", look.brand().secondary().toString())
            .add("style", look.style().name())
            .build()
            .toString();
  }

  @Override
  public @Nullable Look convertToEntityAttribute(@Nullable String column) {
    if (column == null) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new StringReader(column))) {
      JsonObject object = reader.readObject();
      return new Look(
          new Brand(
              object.getString("name"),
              Colour.parse(object.getString("primary")),
              Colour.parse(object.getString("secondary"))),
          Style.valueOf(object.getString("style")));
    }
  }
}
