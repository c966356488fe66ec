package org.viralstack.studio.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {
  @Property
  void shortenedTextFitsAndIsNeverCutInsideAnEmoji(
      @ForAll String text, @ForAll @IntRange(min = 2, max = 60) int most) {
    String line = OwnWords.line(text);

    String shortened = OwnWords.shortened(line, most);

    assertThat(OwnWords.length(shortened)).isLessThanOrEqualTo(most);
    assertThat(OwnWords.line(shortened)).isEqualTo(shortened);
  }

  @Property
  void lineHasNoControlCharactersAndNoRunsOfSpaces(@ForAll String text) {
    assertThat(OwnWords.line(text)).doesNotContainPattern("\\p{Cntrl}|  |^ | $");
  }

  @ParameterizedTest
  @CsvSource({
    "Plan your day., Plan your day",
    "No ads!!, No ads",
    "広告なし。, 広告なし",
    "a long sentence of words that goes on, a long sentence of…"
  })
  void phraseLeavesTheStopToThePattern(String raw, String phrase) {
    assertThat(OwnWords.phrase(raw, 20)).isEqualTo(phrase);
  }

  @ParameterizedTest
  @CsvSource({"plan it, Plan it", "iOS widgets, iOS widgets", "élan, Élan", "2 taps, 2 taps"})
  void brandsThatAreWrittenLikeIosStaySo(String raw, String capitalized) {
    assertThat(OwnWords.capitalized(raw)).isEqualTo(capitalized);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{App}", "{app", "app}", "{}", "{a b}", " "})
  void patternRefusesBracesThatAreNoName(String text) {
    assertThatThrownBy(() -> Pattern.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wordThatLooksLikeAPlaceholderIsNotFilledAgain() {
    assertThat(Pattern.of("Meet {app}").fill(Map.of("app", "{value} $1", "value", "x")))
        .isEqualTo("Meet {value} $1");
  }
}
