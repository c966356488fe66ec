package org.viralstack.studio.slideshow.rendering;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.Slide;
import org.viralstack.render.screenshot.Screenshot;
import org.viralstack.render.screenshot.ScreenshotDecoding;
import org.viralstack.render.screenshot.ScreenshotOutcome;
import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.app.screenshot.AppScreenshots;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.slideshow.Look;
import org.viralstack.studio.slideshow.Slideshow;

/** Puts pictures of the app on slides that show one. */
@Service
class Pictures {
  private final AppScreenshots screenshots;
  private final ObjectStore store;

  @Inject
  Pictures(AppScreenshots screenshots, ObjectStore store) {
    this.screenshots = screenshots;
    this.store = store;
  }

  /**
   * The slides, the one at {@code position} with its picture, if it shows one. An uploaded picture
   * that the app no longer has is left out; of the others the slideshow has copies.
   *
   * @param position 1 to 6
   */
  List<Slide> shownOn(int position, Slideshow slideshow, List<Slide> slides, Look look)
      throws IOException {
    Optional<ScreenshotId> id = new PicturePlan(look.pictures()).on(position, slides);
    Optional<Screenshot> picture = id.isPresent() ? picture(slideshow, id.get()) : Optional.empty();
    if (picture.isEmpty()) {
      return slides;
    }
    List<Slide> shown = new ArrayList<>(slides);
    shown.set(position - 1, slides.get(position - 1).withScreenshot(picture.get()));
    return shown;
  }

  private Optional<Screenshot> picture(Slideshow slideshow, ScreenshotId id) throws IOException {
    Optional<StoredObject> found = screenshots.open(slideshow.tenant(), slideshow.app(), id);
    if (found.isEmpty()) {
      found = store.open(slideshow.copyOf(id));
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (StoredObject file = found.get()) {
      byte[] bytes = file.content().readNBytes(ScreenshotDecoding.MAX_BYTES + 1);
      return switch (ScreenshotDecoding.decode(bytes)) {
        case ScreenshotOutcome.Decoded decoded -> Optional.of(decoded.screenshot());
        // It was whole when it came, so the disk or the decoder is at fault.
        case ScreenshotOutcome unusable ->
            throw new IOException("screenshot " + id + " cannot be read: " + unusable);
      };
    }
  }
}
