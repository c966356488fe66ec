package org.viralstack.render.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viralstack.render.Brand;
import org.viralstack.render.Colour;
import org.viralstack.render.Deck;
import org.viralstack.render.Layout;
import org.viralstack.render.Slide;
import org.viralstack.render.Style;
import org.viralstack.render.composition.Composing;
import org.viralstack.render.scene.Element;
import org.viralstack.render.scene.Scene;
import org.viralstack.render.screenshot.Screenshot;
import org.viralstack.render.screenshot.SomeScreenshots;

/** The app's pictures as they arrive on slides, decided on pixels. */
class FramedScreenshotTest {
  private static final Color GROUND = new Color(0x00ff00);
  private static final Color DISC = new Color(0xff00ff);
  private static final int PHONE = 0x0d0d10;
  private static final int PLAIN = 0xffffff;

  @ParameterizedTest
  @CsvSource({
    "SHOWCASE, 390, 844", "SHOWCASE, 1080, 1920", "SHOWCASE, 1280, 800", "SHOWCASE, 800, 800",
    "STEP, 390, 844", "STEP, 1280, 800", "HOOK, 1290, 2796", "HOOK, 1280, 800"
  })
  void aDiscStaysADiscInsideAFrame(Layout layout, int width, int height) {
    Scene scene = Composing.scene(deck(layout, withDisc(width, height)), 1);

    BufferedImage slide = Painting.paint(scene).picture();

    Rectangle disc = pixelsOf(slide, DISC.getRGB());
    assertThat(disc.width).as("width of %s", disc).isGreaterThan(100);
    assertThat(disc.height).as("height of %s", disc).isCloseTo(disc.width, within(2));
    Element.Picture shown =
        scene.elements().stream()
            .filter(Element.Picture.class::isInstance)
            .map(Element.Picture.class::cast)
            .findFirst()
            .orElseThrow();
    int frame = width < 0.75 * height ? PHONE : PLAIN;
    int middle = (int) shown.box().centreX();
    int above = (int) shown.box().y() - 4;
    int beside = (int) shown.box().x() - 4;
    assertThat(slide.getRGB(middle, above) & 0xffffff).isEqualTo(frame);
    assertThat(slide.getRGB(beside, disc.y + disc.height / 2) & 0xffffff).isEqualTo(frame);
    assertThat(slide.getRGB(middle, (int) shown.box().y() + 4)).isEqualTo(GROUND.getRGB());
  }

  /** Near the top, since a phone may go on below the slide's edge. */
  private static Screenshot withDisc(int width, int height) {
    int size = Math.min(width, height) / 2;
    return SomeScreenshots.drawn(
        width,
        height,
        graphics -> {
          graphics.setColor(GROUND);
          graphics.fillRect(0, 0, width, height);
          smooth(graphics);
          graphics.setColor(DISC);
          graphics.fillOval((width - size) / 2, size / 3, size, size);
        });
  }

  private static void smooth(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  private static Rectangle pixelsOf(BufferedImage slide, int colour) {
    Rectangle found = new Rectangle(-1, -1);
    for (int y = 0; y < slide.getHeight(); y++) {
      for (int x = 0; x < slide.getWidth(); x++) {
        if (slide.getRGB(x, y) == colour) {
          found.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return found;
  }

  private static Deck deck(Layout layout, Screenshot screenshot) {
    Slide slide = Slide.of(layout, "All your lists in one place").withScreenshot(screenshot);
    return new Deck(
        new Brand("Tidely", Colour.parse("#5b3df5"), Colour.parse("#ff5c8a")),
        Locale.ENGLISH,
        Style.VIVID,
        Collections.nCopies(Deck.SLIDES, slide),
        1,
        Optional.empty());
  }
}
