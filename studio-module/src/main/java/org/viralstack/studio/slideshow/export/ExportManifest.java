package org.viralstack.studio.slideshow.export;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.viralstack.render.Deck;
import org.viralstack.render.Slide;
import org.viralstack.studio.copy.Hashtag;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.slideshow.Slideshow;

/** What the file {@code manifest.json} says. */
final class ExportManifest {
  private ExportManifest() {}

  /** The manifest as text, with line breaks. */
  static String of(Slideshow slideshow, SlideshowCopy copy) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeObject(object(slideshow, copy));
    }
    return text.toString().strip() + "\n";
  }

  private static JsonObject object(Slideshow slideshow, SlideshowCopy copy) {
    JsonArrayBuilder slides = Json.createArrayBuilder();
    for (int position = 1; position <= Deck.SLIDES; position++) {
      slides.add(slide(position, copy.slides().get(position - 1)));
    }
    return Json.createObjectBuilder()
        .add("slideshow_id", slideshow.id().value())
        .add("app_id", slideshow.app().value())
        .add("template_key", slideshow.template())
        .add("template_set", Slideshow.TEMPLATE_SET)
        .add("language", copy.language().toLanguageTag())
        .add("variables", Json.createObjectBuilder(new TreeMap<String, Object>(copy.variables())))
        .add("width", SlideshowExport.WIDTH)
        .add("height", SlideshowExport.HEIGHT)
        .add("slides", slides)
        .add("caption", copy.caption())
        .add(
            "hashtags",
            Json.createArrayBuilder(copy.hashtags().stream().map(Hashtag::toString).toList()))
        .add("ctas", Json.createArrayBuilder(copy.callsToAction()))
        .add("createdAt", slideshow.createdAt().toString())
        .build();
  }

  private static JsonObjectBuilder slide(int position, Slide slide) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("position", position)
            .add("file", SlideshowExport.fileName(position))
            .add("layout", slide.layout().name())
            .add("text", slide.headline());
    slide.body().ifPresent(text -> object.add("body", text));
    slide.badge().ifPresent(text -> object.add("badge", text));
    slide.callToAction().ifPresent(text -> object.add("call_to_action", text));
    return object.add("points", Json.createArrayBuilder(slide.points()));
  }
}
