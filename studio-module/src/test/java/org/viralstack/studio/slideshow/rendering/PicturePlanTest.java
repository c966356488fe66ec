package org.viralstack.studio.slideshow.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.viralstack.render.Layout;
import org.viralstack.render.Slide;
import org.viralstack.studio.ScreenshotId;

class PicturePlanTest {
  private static final ScreenshotId A = new ScreenshotId("scr_01ARZ3NDEKTSV4RRFFQ69G5FAA");
  private static final ScreenshotId B = new ScreenshotId("scr_01ARZ3NDEKTSV4RRFFQ69G5FAB");
  private static final ScreenshotId C = new ScreenshotId("scr_01ARZ3NDEKTSV4RRFFQ69G5FAC");

  private static final List<Slide> TOUR =
      slides("HOOK", "SHOWCASE", "SHOWCASE", "STEP", "CARD", "CALL_TO_ACTION");
  private static final List<Slide> OPINION =
      slides("HOOK", "CARD", "CARD", "CARD", "CARD", "CALL_TO_ACTION");

  private static List<Slide> slides(String... layouts) {
    return Stream.of(layouts).map(name -> Slide.of(Layout.valueOf(name), "x")).toList();
  }

  private static List<String> plan(List<Slide> slides, ScreenshotId... pictures) {
    PicturePlan plan = new PicturePlan(List.of(pictures));
    return IntStream.rangeClosed(1, slides.size())
        .mapToObj(position -> plan.on(position, slides))
        .map(PicturePlanTest::name)
        .toList();
  }

  private static String name(Optional<ScreenshotId> id) {
    return id.map(each -> each.value().substring(each.value().length() - 1)).orElse("-");
  }

  @Test
  void slidesThatPresentTheAppShowItsPicturesInTurn() {
    assertThat(plan(TOUR, A)).containsExactly("-", "A", "A", "-", "-", "-");
    assertThat(plan(TOUR, A, B)).containsExactly("-", "A", "B", "-", "-", "-");
  }

  @Test
  void picturesThatAreLeftOverGoToStepsAndThenToTheOpener() {
    assertThat(plan(TOUR, A, B, C)).containsExactly("-", "A", "B", "C", "-", "-");
    assertThat(plan(TOUR, A, B, C, A)).containsExactly("A", "A", "B", "C", "-", "-");
    assertThat(plan(OPINION, A, B)).containsExactly("A", "-", "-", "-", "-", "-");
  }

  @Test
  void appWithoutPicturesLeavesEverySlideToItsArtwork() {
    assertThat(plan(TOUR)).containsOnly("-");
  }
}
