package org.viralstack.render.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.viralstack.render.Brand;
import org.viralstack.render.Colour;
import org.viralstack.render.Deck;
import org.viralstack.render.Layout;
import org.viralstack.render.SafeArea;
import org.viralstack.render.Slide;
import org.viralstack.render.Style;
import org.viralstack.render.composition.Composing;
import org.viralstack.render.scene.Element;
import org.viralstack.render.scene.Scene;

class PaintingTest {
  private static final List<String> TEXTS =
      List.of(
          "Five habits that gave me my evenings back 👩🏽‍🚀",
          "مرحبا بالعالم 🇩🇪 هذا نص طويل يملأ أكثر من سطر واحد",
          "毎日少しずつ続けることが一番大切です。",
          "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter",
          "ที่นี่ก็็็็มีสระ z\u0301\u0302\u0303\u0304lgo ฏุ๋ป");

  @ParameterizedTest
  @EnumSource(Layout.class)
  void inkOfTextsStaysInTheSafeAreaPixelForPixel(Layout layout) {
    for (int at = 0; at < TEXTS.size(); at++) {
      Scene scene = Composing.scene(deck(layout, TEXTS.get(at), at, "#5b3df5", "#ff5c8a"), 1);
      Rectangle inked = difference(Painting.paint(scene), Painting.paint(withoutWords(scene)));
      SafeArea area = SafeArea.TIKTOK;
      assertThat(new Rectangle(area.left(), area.top(), area.width(), area.height()))
          .matches(safe -> safe.contains(inked), "contains " + inked);
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void everyTextCanBeReadOnWhatLiesBeneathIt(Layout layout) {
    String[] brands = {"#ffc933", "#808080", "#ffffff", "#000000", "#e5484d", "#00ffcc", "#7f8c3a"};
    for (int brand = 0; brand < brands.length; brand++) {
      String other = brands[(brand + 3) % brands.length];
      for (int position = 1; position <= 2; position++) {
        Deck deck = deck(layout, TEXTS.getFirst(), brand * 5L + position, brands[brand], other);
        assertThat(Painting.paint(Composing.scene(deck, position)).readings())
            .isNotEmpty()
            .allMatch(reading -> reading.contrast() >= 4.5, brands[brand] + " " + deck.seed());
      }
    }
  }

  private static Deck deck(
      Layout layout, String text, long seed, String primary, String secondary) {
    Slide slide =
        Slide.of(layout, text, List.of(text, "point"))
            .withBody(text)
            .withBadge("badge")
            .withCallToAction("call now")
            .withIndex(3);
    return new Deck(
        new Brand("Tidely", Colour.parse(primary), Colour.parse(secondary)),
        Locale.ENGLISH,
        Style.values()[(int) (seed % 3)],
        java.util.Collections.nCopies(Deck.SLIDES, slide),
        seed,
        Optional.empty());
  }

  private static Scene withoutWords(Scene scene) {
    return new Scene(
        scene.backdrop(),
        scene.elements().stream().filter(element -> !(element instanceof Element.Words)).toList());
  }

  private static Rectangle difference(Painted one, Painted other) {
    BufferedImage first = one.picture();
    BufferedImage second = other.picture();
    Rectangle all = new Rectangle(-1, -1);
    for (int y = 0; y < first.getHeight(); y++) {
      for (int x = 0; x < first.getWidth(); x++) {
        if (first.getRGB(x, y) != second.getRGB(x, y)) {
          all.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return all;
  }
}
