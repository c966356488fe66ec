package org.viralstack.studio.movie.reading;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viralstack.render.movie.place.Anchor;
import org.viralstack.render.movie.place.Animation;
import org.viralstack.render.movie.place.Fit;
import org.viralstack.render.movie.place.Length;
import org.viralstack.render.movie.place.Placement;
import org.viralstack.render.movie.place.Spot;

/** Reads where a layer stands, and how it comes and goes. */
final class PlacementFields {
  private static final Pattern PERCENT =
      Pattern.compile("(-?(?:1000|[0-9]{1,3}(?:\\.[0-9]{1,6})?))%");
  private static final String LENGTH =
      "must be a number of pixels from -%1$s to %1$s, or a percentage from \"-%2$s%%\" to \"%2$s%%\""
          .formatted(Numbers.text(Length.FARTHEST), Numbers.text(Length.Percent.MOST));
  private static final String SIZE =
      "must be a number of pixels above 0 up to %s, or a percentage above 0 up to \"%s%%\""
          .formatted(Numbers.text(Length.FARTHEST), Numbers.text(Length.Percent.MOST));

  private PlacementFields() {}

  static Placement read(Fields fields) {
    Spot spot =
        Spot.of(
            fields.read("x", PlacementFields::length, LENGTH),
            fields.read("y", PlacementFields::length, LENGTH),
            fields.choice("anchor", Anchor.values(), Anchor::wireName));
    Optional<Length> width = size(fields, "width");
    Optional<Length> height = size(fields, "height");
    return new Placement(
        spot,
        width,
        height,
        fields
            .choice("fit", Fit.values(), fit -> fit.name().toLowerCase(Locale.ROOT))
            .orElse(Fit.COVER),
        fields.number("opacity", 0, 1).orElse(1.0),
        fields.number("rotation", -Placement.MOST_ROTATION, Placement.MOST_ROTATION).orElse(0.0),
        Times.from0(fields, "fadeIn").orElse(Duration.ZERO),
        Times.from0(fields, "fadeOut").orElse(Duration.ZERO),
        animation(fields));
  }

  /** More than nothing. */
  static Optional<Length> size(Fields fields, String name) {
    return fields.read(name, value -> length(value).filter(Length::isPositive), SIZE);
  }

  private static Optional<Length> length(JsonValue value) {
    return switch (value) {
      case JsonNumber pixels ->
          Optional.of(pixels.doubleValue())
              .filter(number -> Math.abs(number) <= Length.FARTHEST)
              .map(Length.Pixels::new);
      case JsonString text -> percent(text.getString());
      default -> Optional.empty();
    };
  }

  private static Optional<Length> percent(String text) {
    Matcher percent = PERCENT.matcher(text);
    return percent.matches()
        ? Optional.of(new Length.Percent(Double.parseDouble(percent.group(1))))
        : Optional.empty();
  }

  /** The name of a motion, or an object with that and a duration. */
  private static Optional<Animation> animation(Fields fields) {
    if (fields.value("animation").orElse(JsonValue.NULL) instanceof JsonObject) {
      return fields.object("animation").flatMap(PlacementFields::timedAnimation);
    }
    return fields
        .choice("animation", Animation.Kind.values(), Animation.Kind::wireName)
        .map(Animation::usual);
  }

  private static Optional<Animation> timedAnimation(Fields fields) {
    fields.require("type");
    Optional<Animation.Kind> kind =
        fields.choice("type", Animation.Kind.values(), Animation.Kind::wireName);
    Optional<Duration> duration = Times.positive(fields, "duration");
    fields.warnOfUnknown();
    return kind.map(known -> new Animation(known, duration));
  }
}
