package org.viralstack.studio.movie.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.studio.movie.reading.Bodies.NO_ASSET;
import static org.viralstack.studio.movie.reading.Bodies.PNG;
import static org.viralstack.studio.movie.reading.Bodies.paths;
import static org.viralstack.studio.movie.reading.Bodies.problems;
import static org.viralstack.studio.movie.reading.Bodies.times;
import static org.viralstack.studio.movie.reading.Bodies.withLayer;
import static org.viralstack.studio.movie.reading.Bodies.withMovie;
import static org.viralstack.studio.movie.reading.Bodies.withScenes;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.studio.movie.Problem;

/** What a submission may not hold, or not so much of. */
class SubmissionCapsTest {
  @Test
  void eachCapHasItsOwnClearProblem() {
    String text = "{\"type\": \"text\", \"text\": \"%s\"}";

    assertThat(problems(withScenes(times(201, "{\"id\": \"#\"}"))))
        .containsExactly(new Problem("movie.scenes", "must have 1 to 200 entries, not 201"));
    assertThat(problems(withScenes("")))
        .containsExactly(new Problem("movie.scenes", "must have 1 to 200 entries, not 0"));
    assertThat(problems(withLayer(times(51, text.formatted("a")))))
        .containsExactly(
            new Problem("movie.scenes[0].layers", "must have 0 to 50 entries, not 51"));
    assertThat(problems(withLayer(text.formatted("😀".repeat(5_000))))).isEmpty();
    assertThat(problems(withLayer(text.formatted("a".repeat(5_001)))))
        .singleElement()
        .satisfies(problem -> assertThat(problem.problem()).contains("1 to 5,000 characters"));
    assertThat(problems(withScenes(times(2, "{\"id\": \"same\"}"))))
        .containsExactly(new Problem("movie.scenes", "must have different ids; same stands twice"));
    assertThat(problems(withScenes(times(13, "{\"id\": \"#\", \"duration\": 3600}"))))
        .containsExactly(
            new Problem("movie.scenes", "must last at most 43,200 seconds together, not 46,800"));
    String fifty = times(50, "{'type': 'image', 'src': 'https://example.com/#/@'}");
    assertThat(
            problems(
                withScenes(
                    times(11, "{'id': '#', 'layers': [" + fifty.replace("#", "%") + "]}")
                        .replace('\'', '"')
                        .transform(SubmissionCapsTest::numbered))))
        .containsExactly(
            new Problem("movie.scenes", "must name at most 500 different sources, not 550"));
  }

  /** Makes each address another one. */
  private static String numbered(String scenes) {
    StringBuilder all = new StringBuilder();
    int count = 0;
    for (String part : scenes.split("@", -1)) {
      all.append(part).append(count++);
    }
    return all.substring(0, all.length() - Integer.toString(count - 1).length());
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0xe000, 0x202e, 0x2066, 0xfeff, 0xfffc, 0x0378, 0xfffe, 0x10ffff, 0xa0, 0xf0000})
  void textOfWhichNothingCanBeShownIsAProblem(int codePoint) {
    String layer = "{\"type\": \"text\", \"text\": \"%s\"}";
    String unseen = Character.toString(codePoint).repeat(2);

    assertThat(paths(withLayer(layer.formatted(unseen))))
        .containsExactly("movie.scenes[0].layers[0].text");
    assertThat(paths(withLayer(layer.formatted(unseen + "a")))).isEmpty();
  }

  @Test
  void frameMayStandUprightButNotBeLargeBothWays() {
    assertThat(problems(withMovie("\"width\": 2160, \"height\": 3840"))).isEmpty();
    assertThat(problems(withMovie("\"width\": 3840, \"height\": 2160"))).isEmpty();
    assertThat(paths(withMovie("\"width\": 2162, \"height\": 2162")))
        .containsExactly("movie.height");
    assertThat(paths(withMovie("\"width\": 1081"))).containsExactly("movie.width");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "file:///etc/passwd",
        "concat:/etc/passwd|a",
        "http://example.com/a.png",
        "https://10.0.0.1/a.png",
        "https://[::1]/a.png",
        "https://user:password@example.com/a.png",
        "asset://../../etc/passwd",
        "asset://app_01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=",
        "data:image/png;base64,I0VYVE0zVQojRVhUSU5GOjEKZmlsZTovLy9ldGMvcGFzc3dkCg==",
        "data:image/png,notbase64",
        "data:image/png;base64,****",
        "data:,",
        "subfile,,start,0,end,9,,:/etc/passwd",
        "\\u0000",
        ""
      })
  void whatIsNoSourceIsRefused(String src) {
    assertThat(paths(withLayer("{\"type\": \"image\", \"src\": \"%s\"}".formatted(src))))
        .containsExactly("movie.scenes[0].layers[0].src");
  }

  @Test
  void threeKindsOfSourcesAreRead() {
    for (String src :
        List.of(PNG, "https://example.com/a.png", "asset://asset_01ARZ3NDEKTSV4RRFFQ69G5FAV")) {
      assertThat(problems(withLayer("{\"type\": \"image\", \"src\": \"%s\"}".formatted(src))))
          .isEmpty();
    }
  }

  @Test
  void assetThatIsNotThereIsOneProblemAmongTheOthers() {
    String layer = "{'type': 'image', 'src': 'asset://%s'}".formatted(NO_ASSET);

    assertThat(problems(withLayer((layer + ", {}, " + layer).replace('\'', '"'))))
        .containsExactlyInAnyOrder(
            new Problem("movie.scenes[0].layers[1].type", "is required"),
            new Problem("movie.scenes[0].layers[0].src", "must name an asset of this organization"),
            new Problem(
                "movie.scenes[0].layers[2].src", "must name an asset of this organization"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\u001b[2J", "\\ud800", "   ", ""})
  void textsWithoutWordsOrWithControlCharactersAreRefused(String text) {
    assertThat(paths(withLayer("{\"type\": \"text\", \"text\": \"%s\"}".formatted(text))))
        .containsExactly("movie.scenes[0].layers[0].text");
    assertThat(paths(withScenes("{\"id\": \"%s\"}".formatted(text))))
        .containsExactly("movie.scenes[0].id");
  }

  @Test
  void numbersBeyondEveryBoundAreRefused() {
    for (String number : List.of("1e999", "-1e999", "1e99999")) {
      assertThat(paths(withScenes("{\"id\": \"a\", \"duration\": %s}".formatted(number))))
          .containsExactly("movie.scenes[0].duration");
    }
  }
}
