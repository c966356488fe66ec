package org.viralstack.studio.slideshow.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.viralstack.render.Layout;
import org.viralstack.render.Slide;
import org.viralstack.studio.ScreenshotId;

/**
 * Which slide shows which picture. Slides that present the app come first and always show one, in
 * turn; what is left over goes to the steps, then to the opener. Depends on layouts and pictures
 * alone, so that other words leave every picture where it was.
 */
record PicturePlan(List<ScreenshotId> pictures) {
  private static final List<Layout> SHOWING = List.of(Layout.SHOWCASE, Layout.STEP, Layout.HOOK);

  /** How many of the slides can show a picture. */
  static int places(List<Slide> slides) {
    return (int) slides.stream().filter(slide -> SHOWING.contains(slide.layout())).count();
  }

  /**
   * The picture of one slide.
   *
   * @param position 1 to 6
   */
  Optional<ScreenshotId> on(int position, List<Slide> slides) {
    List<Integer> showing =
        new ArrayList<>(
            IntStream.range(0, slides.size())
                .filter(slide -> SHOWING.contains(slides.get(slide).layout()))
                .boxed()
                .toList());
    showing.sort(Comparator.comparingInt(slide -> SHOWING.indexOf(slides.get(slide).layout())));
    int place = showing.indexOf(position - 1);
    boolean always = slides.get(position - 1).layout() == Layout.SHOWCASE;
    return place < 0 || pictures.isEmpty() || (place >= pictures.size() && !always)
        ? Optional.empty()
        : Optional.of(pictures.get(place % pictures.size()));
  }
}
