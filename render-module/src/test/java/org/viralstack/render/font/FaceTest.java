package org.viralstack.render.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.render.Style;

class FaceTest {
  @ParameterizedTest
  @EnumSource(Face.class)
  void everyFaceComesWithTheBuild(Face face) {
    assertThat(face.at(40).getNumGlyphs()).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Größe", "ﬁ", "Ελλάδα", "Привет", "Việt", "مرحبا", "پرسش", "שָׁלוֹם", "नमस्ते", "বাংলা",
        "தமிழ்", "తెలుగు", "สวัสดี", "ភាសា", "မြန်မာ", "ქართული", "አማርኛ", "日本語", "カタカナ", "한국어",
        "简体", "繁體", "★✓→€₹"
      })
  void everyCharacterHasAFace(String text) {
    List<Face> faces = Typefaces.headline(Style.IMPACT, Locale.ENGLISH);
    assertThat(text.codePoints().mapToObj(Character::toString))
        .allMatch(cluster -> faces.stream().anyMatch(face -> face.canShow(cluster)));
  }
}
