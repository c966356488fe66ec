package org.viralstack.render.slide;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.viralstack.render.Brand;
import org.viralstack.render.Colour;
import org.viralstack.render.Deck;
import org.viralstack.render.Layout;
import org.viralstack.render.Slide;
import org.viralstack.render.Style;
import org.viralstack.render.screenshot.SomeScreenshots;

class SlideRendererTest {
  private final SlideRenderer renderer = new SlideRenderer();

  @Test
  void slidesAreOpaquePicturesOf1080By1920() throws IOException {
    List<RenderedSlide> slides = renderer.render(deck(1));
    assertThat(slides).extracting(RenderedSlide::position).containsExactly(1, 2, 3, 4, 5, 6);
    for (RenderedSlide slide : slides) {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(slide.png()));
      assertThat(picture.getWidth()).isEqualTo(1080);
      assertThat(picture.getHeight()).isEqualTo(1920);
      assertThat(picture.getColorModel().hasAlpha()).isFalse();
    }
  }

  @Test
  void sameDeckGivesTheSameBytesOnManyThreads() throws Exception {
    List<byte[]> alone = bytes(renderer.render(deck(1)));
    List<Callable<List<byte[]>>> work = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      work.add(() -> bytes(new SlideRenderer().render(deck(1))));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (Future<List<byte[]>> together : threads.invokeAll(work)) {
        assertThat(together.get()).usingRecursiveComparison().isEqualTo(alone);
      }
    }
  }

  @Test
  void anotherSeedGivesOtherArtwork() {
    assertThat(renderer.render(deck(1), 2).png()).isNotEqualTo(renderer.render(deck(2), 2).png());
  }

  @Test
  void changingOneSlideLeavesTheOthersAsTheyWere() {
    Deck before = deck(1);
    List<Slide> slides = new ArrayList<>(before.slides());
    slides.set(2, slides.get(2).withBody("Something else"));
    Deck after =
        new Deck(before.brand(), before.language(), before.style(), slides, 1, Optional.empty());
    assertThat(renderer.render(after, 2).png()).isEqualTo(renderer.render(before, 2).png());
    assertThat(renderer.render(after, 3).png()).isNotEqualTo(renderer.render(before, 3).png());
  }

  @Test
  void watermarkIsSeen() {
    Deck plain = deck(1);
    Deck marked =
        new Deck(
            plain.brand(), plain.language(), plain.style(), plain.slides(), 1, Optional.of("TEST"));
    assertThat(renderer.render(marked, 2).png()).isNotEqualTo(renderer.render(plain, 2).png());
  }

  private static List<byte[]> bytes(List<RenderedSlide> slides) {
    return slides.stream().map(RenderedSlide::png).toList();
  }

  private static Deck deck(long seed) {
    List<Slide> slides =
        List.of(
            Slide.of(Layout.HOOK, "5 habits that gave me my evenings back 😀").withBadge("Tips"),
            Slide.of(Layout.STEP, "Plan tomorrow").withIndex(1).withBody("Three tasks"),
            Slide.of(Layout.CARD, "Why it works").withBody("Because 明日 مرحبا"),
            Slide.of(Layout.SHOWCASE, "One list").withScreenshot(SomeScreenshots.of(390, 844)),
            Slide.of(Layout.COMPARISON, "Then and now", List.of("late", "early")),
            Slide.of(Layout.CALL_TO_ACTION, "Start today").withCallToAction("Try it"));
    return new Deck(
        new Brand("Tidely", Colour.parse("#5b3df5"), Colour.parse("#ff5c8a")),
        Locale.ENGLISH,
        Style.VIVID,
        slides,
        seed,
        Optional.empty());
  }
}
