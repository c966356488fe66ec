package org.viralstack.render.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀",
        "👩🏽‍🚀",
        "🇩🇪",
        "👨‍👩‍👧‍👦",
        "❤️",
        "1️⃣",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "🏳️‍🌈",
        "👍🏿"
      })
  void sequenceIsOneColourPicture(String sequence) {
    assertThat(Emoji.wantsColour(sequence)).isTrue();
    assertThat(Emoji.shipped().glyphs(sequence)).hasSize(1);
    int glyph = Emoji.shipped().glyphs(sequence).getFirst();
    assertThat(Emoji.shipped().picture(glyph).getWidth()).isEqualTo(136);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "©", "❤", "☎︎", "a", "漢"})
  void whatIsTextStaysText(String cluster) {
    assertThat(Emoji.wantsColour(cluster)).isFalse();
  }

  @Test
  void unknownSequenceFallsApartIntoKnownPictures() {
    assertThat(Emoji.shipped().glyphs("🚀\u200d🍕")).hasSize(2);
  }
}
