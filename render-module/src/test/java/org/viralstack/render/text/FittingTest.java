package org.viralstack.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.viralstack.render.Layout;
import org.viralstack.render.Slide;
import org.viralstack.render.Style;
import org.viralstack.render.font.Face;
import org.viralstack.render.font.Typefaces;
import org.viralstack.render.text.wrapping.Passage;

class FittingTest {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "ar", "he", "ja", "ko", "zh", "th", "hi", "km");

  @Property(tries = 1200, edgeCases = EdgeCasesMode.NONE)
  void everyCharacterStandsInsideThePlace(
      @ForAll("texts") String raw,
      @ForAll("languages") Locale language,
      @ForAll Style style,
      @ForAll Alignment alignment,
      @ForAll("places") Box place,
      @ForAll boolean outlined) {
    String text = cleaned(raw);
    List<Face> faces = Typefaces.headline(style, language);
    TextStyle setting = new TextStyle(faces, 124, 40, 1.1, alignment, outlined ? 0.13 : 0);

    TextBlock block = new Typesetter(language).set(text, setting, place);

    assertThat(place.contains(block.bounds())).isTrue();
    String shown = block.lines().stream().map(TextBlock.Line::text).collect(Collectors.joining());
    assertThat(withoutSpace(shown))
        .isEqualTo(withoutSpace(Passage.of(text, faces, language).characters()));
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.upTo(240);
  }

  @Provide
  Arbitrary<Locale> languages() {
    return Arbitraries.of(LANGUAGES).map(Locale::forLanguageTag);
  }

  @Provide
  Arbitrary<Box> places() {
    return Arbitraries.of(
        new Box(76, 220, 836, 1130), new Box(146, 300, 766, 240), new Box(200, 900, 520, 110));
  }

  /** As every text is that reaches the renderer. */
  private static String cleaned(String raw) {
    return Slide.of(Layout.HOOK, raw).headline();
  }

  private static String withoutSpace(String text) {
    return text.codePoints()
        .filter(codePoint -> !Character.isWhitespace(codePoint))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
