package org.viralstack.studio.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawTest {
  private static final List<String> SEVEN = List.of("a", "b", "c", "d", "e", "f", "g");

  /** Written down, since what customers were shown must not change with a release. */
  @Test
  void sameSeedGivesSameOrderForAllTime() {
    assertThat(Draw.of(42).within("caption").order(SEVEN))
        .containsExactly("c", "d", "a", "b", "f", "g", "e");
    assertThat(Draw.of(-1).within("caption").one(SEVEN)).isEqualTo("a");
  }

  @Test
  void everyChoiceIsMadeAboutEquallyOften() {
    Map<String, Integer> counts = new HashMap<>();
    for (long seed = 0; seed < 7_000; seed++) {
      counts.merge(Draw.of(seed).within("slide 6").one(SEVEN), 1, Integer::sum);
    }

    assertThat(counts)
        .hasSize(7)
        .allSatisfy((each, count) -> assertThat(count).isBetween(880, 1120));
  }

  @Test
  void purposesChooseIndependently() {
    long same =
        java.util.stream.LongStream.range(0, 7_000)
            .filter(
                seed ->
                    Draw.of(seed)
                        .within("keep")
                        .one(SEVEN)
                        .equals(Draw.of(seed).within("answer").one(SEVEN)))
            .count();

    assertThat(same).isBetween(880L, 1120L);
  }

  @Test
  void orderHoldsEverythingOnce() {
    assertThat(Draw.of(7).order(SEVEN)).containsExactlyInAnyOrderElementsOf(SEVEN);
  }
}
