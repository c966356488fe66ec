package org.viralstack.render.slide;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.viralstack.render.Brand;
import org.viralstack.render.Colour;
import org.viralstack.render.Deck;
import org.viralstack.render.Layout;
import org.viralstack.render.Slide;
import org.viralstack.render.Style;

class SlideStripTest {
  private static final Deck DECK =
      new Deck(
          new Brand("Focus", Colour.ofRgb(0x4f46e5), Colour.ofRgb(0x0ea5e9)),
          Locale.ENGLISH,
          Style.VIVID,
          Collections.nCopies(Deck.SLIDES, Slide.of(Layout.HOOK, "Start with one page")),
          1,
          Optional.empty());

  @Test
  void everySlideStandsAtItsPlaceInOneSmallPicture() throws IOException {
    SlideStrip strip = new SlideStrip();
    for (int position = 1; position < Deck.SLIDES; position++) {
      strip.draw(DECK, position);
    }
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(strip.jpeg()));

    assertThat(picture.getWidth()).isEqualTo(1512);
    assertThat(picture.getHeight()).isEqualTo(448);
    assertThat(IntStream.range(0, Deck.SLIDES).map(place -> colours(picture, place)))
        .as("colours on each place; the last was not drawn")
        .satisfies(
            colours -> {
              assertThat(colours.subList(0, 5)).allMatch(number -> number > 100);
              assertThat(colours.getLast()).isLessThan(20);
            });
  }

  private static int colours(BufferedImage picture, int place) {
    int inset = 8;
    return (int)
        IntStream.of(
                picture.getRGB(
                    place * SlideStrip.SLIDE_WIDTH + inset,
                    0,
                    SlideStrip.SLIDE_WIDTH - 2 * inset,
                    SlideStrip.HEIGHT,
                    null,
                    0,
                    SlideStrip.SLIDE_WIDTH - 2 * inset))
            .distinct()
            .count();
  }
}
