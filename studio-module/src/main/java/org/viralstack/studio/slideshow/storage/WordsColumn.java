package org.viralstack.studio.slideshow.storage;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.viralstack.render.Layout;
import org.viralstack.render.Slide;
import org.viralstack.studio.copy.Hashtag;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.storage.JsonColumn;

/** Keeps all words of a slideshow as a JSON object in a column of type {@code text}. */
@Converter
public class WordsColumn implements AttributeConverter<SlideshowCopy, String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable SlideshowCopy copy) {
    return copy == null ? null : json(copy).toString();
  }

  @Override
  public @Nullable SlideshowCopy convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : copy(JsonColumn.object(column));
  }

  private static JsonObject json(SlideshowCopy copy) {
    return Json.createObjectBuilder()
        .add("language", copy.language().toLanguageTag())
        .add("author", copy.author().name())
        .add("variables", TextMapColumn.json(copy.variables()))
        .add(
            "slides",
            Json.createArrayBuilder(copy.slides().stream().map(WordsColumn::json).toList()))
        .add("caption", copy.caption())
        .add(
            "hashtags",
            Json.createArrayBuilder(copy.hashtags().stream().map(Hashtag::word).toList()))
        .add("calls", Json.createArrayBuilder(copy.callsToAction()))
        .build();
  }

  private static JsonObject json(Slide slide) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("layout", slide.layout().name())
            .add("headline", slide.headline())
            .add("points", Json.createArrayBuilder(slide.points()));
    slide.body().ifPresent(text -> object.add("body", text));
    slide.badge().ifPresent(text -> object.add("badge", text));
    slide.callToAction().ifPresent(text -> object.add("call", text));
    slide.index().ifPresent(number -> object.add("index", number));
    return object.build();
  }

  private static SlideshowCopy copy(JsonObject object) {
    return new SlideshowCopy(
        Locale.forLanguageTag(object.getString("language")),
        SlideshowCopy.Author.valueOf(object.getString("author")),
        TextMapColumn.map(object.getJsonObject("variables")),
        object.getJsonArray("slides").getValuesAs(JsonObject.class).stream()
            .map(WordsColumn::slide)
            .toList(),
        object.getString("caption"),
        texts(object.getJsonArray("hashtags")).stream().map(Hashtag::new).toList(),
        texts(object.getJsonArray("calls")));
  }

  private static Slide slide(JsonObject object) {
    return new Slide(
        Layout.valueOf(object.getString("layout")),
        object.getString("headline"),
        text(object, "body"),
        text(object, "badge"),
        text(object, "call"),
        texts(object.getJsonArray("points")),
        object.containsKey("index") ? OptionalInt.of(object.getInt("index")) : OptionalInt.empty(),
        Optional.empty());
  }

  private static Optional<String> text(JsonObject object, String name) {
    return object.containsKey(name) ? Optional.of(object.getString(name)) : Optional.empty();
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }
}
