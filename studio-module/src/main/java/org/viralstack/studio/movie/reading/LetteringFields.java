package org.viralstack.studio.movie.reading;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.viralstack.render.movie.layer.Lettering;
import org.viralstack.render.movie.layer.Lettering.Align;
import org.viralstack.render.movie.layer.Lettering.Family;
import org.viralstack.render.movie.layer.Lettering.Shadow;
import org.viralstack.render.movie.layer.Lettering.Stroke;
import org.viralstack.render.movie.place.Ink;

/** Reads how a text looks. */
final class LetteringFields {
  private static final Map<Align, String> ALIGNS =
      Map.of(Align.LEFT, "left", Align.CENTRE, "center", Align.RIGHT, "right");
  private static final Map<String, Integer> WEIGHTS = Map.of("normal", 400, "bold", 700);
  private static final Pattern INK =
      Pattern.compile("#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})", Pattern.CASE_INSENSITIVE);
  private static final String COLOUR = "must be a colour like #1a2b3c, #abc or #1a2b3c80";
  private static final int LONGEST_FAMILY = 100;
  private static final double USUAL_STROKE = 4;
  private static final double THINNEST = 0.1;

  private LetteringFields() {}

  static Lettering read(Fields fields) {
    return new Lettering(
        family(fields),
        PlacementFields.size(fields, "fontSize").orElse(Lettering.USUAL_SIZE),
        weight(fields),
        ink(fields, "color").orElse(Ink.WHITE),
        ink(fields, "bgColor"),
        fields.choice("align", Align.values(), ALIGNS::get).orElse(Align.CENTRE),
        fields
            .number("lineHeight", Lettering.TIGHTEST, Lettering.LOOSEST)
            .orElse(Lettering.USUAL_LINE_HEIGHT),
        stroke(fields),
        shadow(fields),
        PlacementFields.size(fields, "maxWidth"));
  }

  static Optional<Ink> ink(String text) {
    return INK.matcher(text).matches() ? Optional.of(Ink.parse(text)) : Optional.empty();
  }

  private static Optional<Ink> ink(Fields fields, String name) {
    return fields.parsed(name, LetteringFields::ink, COLOUR);
  }

  /** A family that does not ship is no reason to refuse a movie that was written elsewhere. */
  private static Family family(Fields fields) {
    Optional<String> wanted = fields.text("fontFamily", LONGEST_FAMILY);
    Optional<Family> family = wanted.flatMap(Family::named);
    if (wanted.isPresent() && family.isEmpty()) {
      fields.warning("fontFamily", "is a family that is not here; Inter is used instead");
    }
    return family.orElse(Family.INTER);
  }

  private static int weight(Fields fields) {
    return fields
        .read(
            "fontWeight",
            value ->
                switch (value) {
                  case JsonNumber number ->
                      Optional.of(number.doubleValue())
                          .filter(n -> n >= 100 && n <= 900 && n == Math.rint(n))
                          .map(Double::intValue);
                  case JsonString word -> Optional.ofNullable(WEIGHTS.get(word.getString()));
                  default -> Optional.empty();
                },
            "must be a whole number from 100 to 900, normal or bold")
        .orElse(Lettering.USUAL_WEIGHT);
  }

  private static Optional<Stroke> stroke(Fields fields) {
    double width = fields.number("strokeWidth", 0, Stroke.WIDEST).orElse(USUAL_STROKE);
    return ink(fields, "stroke")
        .filter(ink -> width >= THINNEST)
        .map(ink -> new Stroke(ink, width));
  }

  /** True, false, or an object. */
  private static Optional<Shadow> shadow(Fields fields) {
    return switch (fields.value("shadow").orElse(JsonValue.FALSE).getValueType()) {
      case OBJECT -> fields.object("shadow").map(LetteringFields::ownShadow);
      case TRUE -> Optional.of(Shadow.SOFT);
      case FALSE -> Optional.empty();
      default -> {
        fields.problem("shadow", "must be true, false, or an object with color, x, y and blur");
        yield Optional.empty();
      }
    };
  }

  private static Shadow ownShadow(Fields fields) {
    Shadow shadow =
        new Shadow(
            ink(fields, "color").orElse(Shadow.SOFT.colour()),
            fields.number("x", -Shadow.FARTHEST, Shadow.FARTHEST).orElse(Shadow.SOFT.x()),
            fields.number("y", -Shadow.FARTHEST, Shadow.FARTHEST).orElse(Shadow.SOFT.y()),
            fields.number("blur", 0, Shadow.FARTHEST).orElse(Shadow.SOFT.blur()));
    fields.warnOfUnknown();
    return shadow;
  }
}
