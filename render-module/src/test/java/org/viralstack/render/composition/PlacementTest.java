package org.viralstack.render.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.viralstack.render.Brand;
import org.viralstack.render.Colour;
import org.viralstack.render.Deck;
import org.viralstack.render.Layout;
import org.viralstack.render.SafeArea;
import org.viralstack.render.Slide;
import org.viralstack.render.Style;
import org.viralstack.render.scene.Element;
import org.viralstack.render.scene.Scene;
import org.viralstack.render.screenshot.Screenshot;
import org.viralstack.render.screenshot.SomeScreenshots;
import org.viralstack.render.text.Box;
import org.viralstack.render.text.Texts;

/** Whatever a slide says, on every layout. */
class PlacementTest {
  private static final Screenshot PHONE = SomeScreenshots.of(390, 844);
  private static final Screenshot TABLET = SomeScreenshots.of(1280, 800);
  private static final Screenshot BANNER = SomeScreenshots.of(2000, 120);
  private static final Screenshot TOWER = SomeScreenshots.of(100, 2400);

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void textStaysInTheSafeAreaAndTextsDoNotTouchOnEveryLayout(
      @ForAll("slides") Slide content,
      @ForAll("languages") Locale language,
      @ForAll Style style,
      @ForAll("names") String name,
      @ForAll long seed) {
    covered(content);
    for (Layout layout : Layout.values()) {
      Deck deck = deck(onLayout(content, layout), language, style, name, seed);
      assertPlaced(Composing.scene(deck, 1 + Math.floorMod(seed, Deck.SLIDES)), layout);
    }
  }

  /** Fails when the random texts are not of the kinds that this is about. */
  private static void covered(Slide content) {
    String text = content.headline() + " " + content.body().orElse("") + content.points();
    seen("emoji", text.codePoints().anyMatch(Character::isEmojiPresentation), 25);
    seen("Arabic", text.codePoints().anyMatch(each -> is(each, UnicodeScript.ARABIC)), 25);
    seen("Japanese", text.codePoints().anyMatch(each -> is(each, UnicodeScript.HIRAGANA)), 25);
    seen("a word of 60 letters", text.contains(Texts.LONGEST_WORD), 4);
    seen("short headline", content.headline().length() < 40, 4);
    seen("long headline", content.headline().length() > 180, 2);
  }

  private static boolean is(int codePoint, UnicodeScript script) {
    return UnicodeScript.of(codePoint) == script;
  }

  private static void seen(String kind, boolean present, double leastPercent) {
    Statistics.label(kind)
        .collect(present)
        .coverage(among -> among.check(true).percentage(share -> share >= leastPercent));
  }

  private static void assertPlaced(Scene scene, Layout layout) {
    SafeArea area = SafeArea.TIKTOK;
    Box safe = new Box(area.left(), area.top(), area.width(), area.height());
    List<Element.Words> words = scene.words();
    assertThat(words).as("%s", layout).isNotEmpty();
    assertThat(words).as("%s", layout).allMatch(text -> safe.contains(text.block().bounds()));
    for (int first = 0; first < words.size(); first++) {
      for (int second = first + 1; second < words.size(); second++) {
        Box one = words.get(first).block().bounds();
        Box other = words.get(second).block().bounds();
        assertThat(one.shape().intersects(other.shape()))
            .as("%s: %s and %s", layout, words.get(first).role(), words.get(second).role())
            .isFalse();
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void screenshotsKeepTheirProportions(
      @ForAll Layout layout, @ForAll("slides") Slide content, @ForAll Style style) {
    Deck deck = deck(onLayout(content, layout), Locale.ENGLISH, style, "Tidely", 7);
    Composing.scene(deck, 1).elements().stream()
        .filter(Element.Picture.class::isInstance)
        .map(Element.Picture.class::cast)
        .forEach(
            picture ->
                assertThat(picture.box().width() / picture.box().height())
                    .isCloseTo(
                        picture.screenshot().proportion(),
                        org.assertj.core.data.Percentage.withPercentage(0.01)));
  }

  @Provide
  Arbitrary<Slide> slides() {
    return Combinators.combine(
            Texts.upTo(Slide.MAX_HEADLINE),
            Texts.upTo(Slide.MAX_BODY).optional(),
            Texts.upTo(Slide.MAX_BADGE).optional(),
            Texts.upTo(Slide.MAX_CALL).optional(),
            Texts.upTo(Slide.MAX_POINT).list().ofMinSize(2).ofMaxSize(Slide.MAX_POINTS),
            Arbitraries.integers().between(1, 99).optional(),
            Arbitraries.of(PHONE, TABLET, BANNER, TOWER).optional(0.5))
        .as(
            (headline, body, badge, call, points, index, screenshot) ->
                new Slide(
                    Layout.HOOK,
                    headline,
                    body,
                    badge,
                    call,
                    points,
                    index.map(OptionalInt::of).orElse(OptionalInt.empty()),
                    screenshot));
  }

  @Provide
  Arbitrary<String> names() {
    return Texts.upTo(Brand.MAX_NAME);
  }

  @Provide
  Arbitrary<Locale> languages() {
    return Arbitraries.of("en", "de", "ar", "he", "ja", "ko", "zh", "th", "hi")
        .map(Locale::forLanguageTag);
  }

  private static Slide onLayout(Slide content, Layout layout) {
    return new Slide(
        layout,
        content.headline(),
        content.body(),
        content.badge(),
        content.callToAction(),
        content.points(),
        content.index(),
        content.screenshot());
  }

  private static Deck deck(Slide slide, Locale language, Style style, String name, long seed) {
    return new Deck(
        new Brand(name, Colour.parse("#5b3df5"), Colour.parse("#ff5c8a")),
        language,
        style,
        IntStream.range(0, Deck.SLIDES).mapToObj(position -> slide).toList(),
        seed,
        Optional.empty());
  }
}
