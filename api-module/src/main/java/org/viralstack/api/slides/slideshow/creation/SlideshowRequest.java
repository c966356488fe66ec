package org.viralstack.api.slides.slideshow.creation;

import static org.viralstack.api.input.Rules.parsed;
import static org.viralstack.api.input.Rules.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.input.Parsed;
import org.viralstack.api.input.Rule;
import org.viralstack.api.json.JsonBody;
import org.viralstack.studio.AppId;
import org.viralstack.studio.slideshow.creation.ImageSource;
import org.viralstack.studio.slideshow.creation.NewSlideshow;

/**
 * The body with which a slideshow is asked for.
 *
 * @param dryRun whether it is only to be tried
 * @param ignored fields that no slideshow has
 */
record SlideshowRequest(NewSlideshow slideshow, boolean dryRun, List<String> ignored) {
  private static final int LONGEST_KEY = 100;
  private static final int LONGEST_VALUE = 500;
  private static final int MOST_VARIABLES = 50;
  private static final Map<String, ImageSource> SOURCES =
      Map.of("auto", ImageSource.AUTO, "screenshots", ImageSource.SCREENSHOTS);

  static SlideshowRequest of(AppId app, JsonBody body) {
    Fields fields = new Fields(body);
    Field<String> template = fields.required("template_key", text(1, LONGEST_KEY));
    Optional<Map<String, String>> variables =
        fields.optional("variable_overrides", SlideshowRequest::variables);
    Optional<String> hook = fields.optional("hook_id", text(1, LONGEST_KEY));
    Optional<ImageSource> images =
        fields.optional(
            "image_source",
            parsed(name -> Optional.ofNullable(SOURCES.get(name)), "auto or screenshots"));
    Optional<Boolean> dryRun = fields.optional("dry_run", yesOrNo());
    fields.refuseProblems();
    return new SlideshowRequest(
        new NewSlideshow(
            app,
            template.value(),
            variables.orElse(Map.of()),
            hook,
            images.orElse(ImageSource.AUTO)),
        dryRun.orElse(false),
        fields.unknown());
  }

  private static Rule<Boolean> yesOrNo() {
    return node ->
        node.isBoolean()
            ? new Parsed.Valid<>(node.booleanValue())
            : new Parsed.Broken<>("must be true or false");
  }

  private static Parsed<Map<String, String>> variables(JsonNode node) {
    if (!node.isObject()) {
      return new Parsed.Broken<>("must be an object of texts");
    }
    if (node.size() > MOST_VARIABLES) {
      return new Parsed.Broken<>("must have at most %d values".formatted(MOST_VARIABLES));
    }
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      switch (value(entry.getValue())) {
        case Parsed.Valid<String> valid -> values.put(entry.getKey(), valid.value());
        case Parsed.Broken<String> broken -> {
          return new Parsed.Broken<>("every value " + broken.problem());
        }
      }
    }
    return new Parsed.Valid<>(values);
  }

  /** Numbers, such as a year, are as good as texts. */
  private static Parsed<String> value(JsonNode node) {
    return node.isIntegralNumber()
        ? new Parsed.Valid<>(node.asText())
        : text(1, LONGEST_VALUE).read(node);
  }
}
