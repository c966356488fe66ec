package org.viralstack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlideTest {
  @Test
  void textIsCleaned() {
    assertThat(Slide.of(Layout.HOOK, "  a\t b\u0000\u202e c \r\n d\ud800 ").headline())
        .isEqualTo("a b c\nd\ufffd");
  }

  @Test
  void marksBeyondTheFourthInARowAreDropped() {
    assertThat(Slide.of(Layout.HOOK, "x" + "\u0331".repeat(30)).headline())
        .isEqualTo("x" + "\u0331".repeat(4));
  }

  @Test
  void blankHeadlineIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Slide.of(Layout.HOOK, " \u202e\n"));
  }

  @Test
  void overlongTextsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Slide.of(Layout.HOOK, "x".repeat(Slide.MAX_HEADLINE + 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Slide.of(Layout.HOOK, "\u0301".repeat(2_000_000)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Slide.of(Layout.CARD, "x").withBody("y".repeat(Slide.MAX_BODY + 1)));
  }

  @Test
  void layoutsAskForTheirPoints() {
    assertThatIllegalArgumentException().isThrownBy(() -> Slide.of(Layout.CHECKLIST, "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Slide.of(Layout.COMPARISON, "x", List.of("one")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Slide.of(Layout.CHECKLIST, "x", java.util.Collections.nCopies(6, "p")));
  }

  @Test
  void blankBodyCountsAsNone() {
    assertThat(Slide.of(Layout.CARD, "x").withBody("  ").body()).isEmpty();
  }
}
