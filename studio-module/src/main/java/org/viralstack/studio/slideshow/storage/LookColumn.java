package org.viralstack.studio.slideshow.storage;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viralstack.render.Brand;
import org.viralstack.render.Colour;
import org.viralstack.render.Style;
import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.slideshow.Look;
import org.viralstack.studio.storage.JsonColumn;

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
            .add(
                "pictures",
                Json.createArrayBuilder(look.pictures().stream().map(ScreenshotId::value).toList()))
            .build()
            .toString();
  }

  @Override
  public @Nullable Look convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : look(JsonColumn.object(column));
  }

  private static Look look(JsonObject object) {
    return new Look(
        new Brand(
            object.getString("name"),
            Colour.parse(object.getString("primary")),
            Colour.parse(object.getString("secondary"))),
        Style.valueOf(object.getString("style")),
        pictures(object));
  }

  /** Rows from before slides showed pictures have none. */
  private static List<ScreenshotId> pictures(JsonObject object) {
    JsonArray ids = object.getJsonArray("pictures");
    return ids == null
        ? List.of()
        : ids.getValuesAs(JsonString.class).stream()
            .map(id -> new ScreenshotId(id.getString()))
            .toList();
  }
}
