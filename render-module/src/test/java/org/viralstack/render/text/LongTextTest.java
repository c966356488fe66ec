package org.viralstack.render.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.render.Style;
import org.viralstack.render.font.Typefaces;

class LongTextTest {
  private static final Box PLACE = new Box(0, 0, 994, 1920);
  private static final int LETTERS = 5000;
  private static final TextStyle STYLE =
      new TextStyle(
          Typefaces.headline(Style.VIVID, Locale.ENGLISH), 65, 65, 1.2, Alignment.CENTRE, 0);

  private final Typesetter typesetter = new Typesetter(Locale.ENGLISH);

  @AfterEach
  void nobodyIsInterruptedAfterwards() {
    assertThat(Thread.interrupted()).isFalse();
  }

  /** Each attempt is smaller than the one before, so that the size tells how many there were. */
  @ParameterizedTest
  @ValueSource(strings = {"W", "0", "i", "-", "Ж"})
  void longestWordIsSetAfterFewAttempts(String letter) throws Exception {
    TextBlock block = typesetter.setLong(letter.repeat(LETTERS), STYLE, PLACE);

    assertThat(PLACE.contains(block.bounds())).isTrue();
    assertThat(block.lines().stream().map(TextBlock.Line::text).collect(Collectors.joining()))
        .isEqualTo(letter.repeat(LETTERS));
    assertThat(block.height()).isGreaterThan(0.7 * PLACE.height());
  }

  @Test
  void textThatNeedsFewAttemptsIsSetAsAShortOne() throws Exception {
    String text = "Five habits that stay ".repeat(12);

    TextBlock block = typesetter.setLong(text, STYLE, PLACE);

    TextBlock expected = typesetter.set(text, STYLE, PLACE);
    assertThat(block.bounds()).isEqualTo(expected.bounds());
    assertThat(block.lines())
        .usingRecursiveComparison()
        .comparingOnlyFields("text", "x", "baseline")
        .isEqualTo(expected.lines());
  }

  @Test
  void nothingIsSetForAThreadThatIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> typesetter.setLong("W", STYLE, PLACE))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void shortTextIsSetEvenForAThreadThatIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThat(typesetter.set("W", STYLE, PLACE).lines()).hasSize(1);
    // Reading a font may have forgotten it before.
    Thread.interrupted();
  }
}
