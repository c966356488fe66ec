package org.viralstack.studio.movie.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Movies as JSON texts: fields come and go, and each value is now right, now a little wrong. */
final class GeneratedMovies {
  private static final Arbitrary<String> ODD =
      Arbitraries.of(
          "-1", "0", "1e99", "0.5", "true", "\"\"", "\" \"", "\"word\"", "{}", "[]", "99999");
  private static final Arbitrary<String> NAME =
      Arbitraries.of("\"a\"", "\"ü 😀\"", "\"b c\"", "\"d\\te\"", "\"\\u0000\"");
  private static final Arbitrary<String> SECONDS =
      Arbitraries.of("0", "0.009", "0.01", "1", "2.5", "3600", "3600.1", "-0.1");
  private static final Arbitrary<String> LENGTH =
      Arbitraries.of(
          "0",
          "10",
          "-20000",
          "20000.5",
          "\"50%\"",
          "\"-5.5%\"",
          "\"1000%\"",
          "\"1001%\"",
          "\"0%\"",
          "\"0.0%\"",
          "\"050%\"",
          "\"50 %\"",
          "\"%\"");
  private static final Arbitrary<String> COLOUR =
      Arbitraries.of("\"#fff\"", "\"#A1b2C3\"", "\"#a1b2c3ff\"", "\"#a1b2c380\"", "\"red\"");
  private static final Arbitrary<String> FLAG = Arbitraries.of("true", "false", "1");
  private static final Arbitrary<String> MOTION =
      words("kenburns", "pop", "slide-up", "zoom-in", "fade", "spin");

  private GeneratedMovies() {}

  static Arbitrary<String> movies() {
    return object(
        List.of("scenes"),
        Map.of(
            "id", NAME,
            "title", NAME,
            "width", Arbitraries.of("360", "1080", "1081", "2162", "3840", "3842", "1080.0"),
            "height", Arbitraries.of("358", "1920", "2160", "2162", "3840"),
            "fps", Arbitraries.of("1", "30", "30.5", "60", "61"),
            "scenes", scenes(),
            "mood", ODD));
  }

  private static Arbitrary<String> scenes() {
    Arbitrary<String> transition =
        object(
            List.of(),
            Map.of(
                "type", words("cut", "fade", "wipeleft", "slideright", "melt"),
                "duration", Arbitraries.of("0", "0.5", "5", "5.1")));
    return object(
            List.of("id"),
            Map.of(
                "id", Arbitraries.of("\"one\""),
                "duration", SECONDS,
                "bgColor", COLOUR,
                "layers", layer().list().ofMaxSize(2).map(Object::toString),
                "transition", transition))
        .map(scene -> "[" + scene + "]");
  }

  private static Arbitrary<String> layer() {
    Map<String, Arbitrary<String>> place =
        Map.of(
            "x", LENGTH,
            "width", LENGTH,
            "anchor", words("center", "top-left", "middle"),
            "fit", words("cover", "contain", "fill", "none"),
            "opacity", Arbitraries.of("0", "1", "1.01"),
            "rotation", Arbitraries.of("-3600", "0", "3601"),
            "fadeIn", SECONDS,
            "animation", Arbitraries.oneOf(MOTION, object(List.of(), Map.of("type", MOTION))));
    Map<String, Arbitrary<String>> clip =
        Map.of(
            "trimStart",
            Arbitraries.of("0", "-1"),
            "trimEnd",
            SECONDS,
            "speed",
            Arbitraries.of("0.24", "0.25", "8", "8.1"),
            "loop",
            FLAG,
            "volume",
            Arbitraries.of("0", "4", "4.1"),
            "muted",
            FLAG);
    Map<String, Arbitrary<String>> lettering =
        Map.of(
            "fontFamily", NAME,
            "fontSize", LENGTH,
            "fontWeight", Arbitraries.of("100", "950", "400.0", "400.5", "\"bold\"", "\"thin\""),
            "color", COLOUR,
            "align", words("left", "center", "justify"),
            "lineHeight", Arbitraries.of("0.5", "4.1"),
            "strokeWidth", Arbitraries.of("0", "100", "101"),
            "shadow", Arbitraries.of("true", "false", "{\"blur\": 9}", "{\"blur\": -1}", "\"x\""),
            "maxWidth", LENGTH);
    Arbitrary<String> src =
        Arbitraries.of(
            "\"https://example.com/a.png\"",
            "\"asset://asset_01ARZ3NDEKTSV4RRFFQ69G5FAV\"",
            "\"asset://asset_1\"",
            "\"file:///etc/passwd\"",
            "\"" + Bodies.PNG + "\"",
            "\"\"");
    Map<String, Arbitrary<String>> all = new LinkedHashMap<>();
    all.put("type", words("video", "image", "audio", "text", "hologram"));
    all.put("src", src);
    all.put("text", Arbitraries.oneOf(NAME, Arbitraries.of("\" \"", "\"a\\r\\nb\"", "7")));
    all.put("start", SECONDS);
    all.put("duration", SECONDS);
    all.putAll(place);
    all.putAll(clip);
    all.putAll(lettering);
    return object(List.of("type", "src", "text"), all);
  }

  private static Arbitrary<String> words(String... words) {
    return Arbitraries.of(words).map(word -> "\"" + word + "\"");
  }

  /** Mostly a value of the field's own, now and then an odd one; few of the optional fields. */
  private static Arbitrary<String> object(
      List<String> mostly, Map<String, Arbitrary<String>> fields) {
    Arbitrary<List<String>> chosen =
        Arbitraries.subsetOf(fields.keySet())
            .map(some -> some.stream().limit(2).collect(Collectors.toList()));
    Arbitrary<List<String>> names =
        Arbitraries.frequencyOf(
            Tuple.of(
                9,
                chosen.map(
                    some -> {
                      List<String> all = new ArrayList<>(mostly);
                      some.stream().filter(name -> !mostly.contains(name)).forEach(all::add);
                      return all;
                    })),
            Tuple.of(1, chosen));
    return names.flatMap(
        some ->
            Combinators.combine(
                    some.stream()
                        .map(
                            name ->
                                Arbitraries.frequencyOf(
                                        Tuple.of(60, fields.get(name)), Tuple.of(1, ODD))
                                    .map(value -> "\"%s\": %s".formatted(name, value)))
                        .toList())
                .as(list -> "{" + String.join(", ", list) + "}"));
  }
}
