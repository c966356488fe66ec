package org.viralstack.studio.slideshow.rendering;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.Slide;
import org.viralstack.render.screenshot.Screenshot;
import org.viralstack.render.screenshot.ScreenshotDecoding;
import org.viralstack.render.screenshot.ScreenshotOutcome;
import org.viralstack.studio.AppId;
import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.app.screenshot.AppScreenshots;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.slideshow.Look;
import org.viralstack.studio.slideshow.Slideshow;

/** Puts pictures of the app on slides that show one. */
@Service
public class Pictures {
  private final AppScreenshots screenshots;
  private final ObjectStore store;

  @Inject
  Pictures(AppScreenshots screenshots, ObjectStore store) {
    this.screenshots = screenshots;
    this.store = store;
  }

  /** Finds the file of a picture, if it is there. */
  private interface Opening {
    Optional<StoredObject> open(ScreenshotId picture) throws IOException;
  }

  /**
   * The slides, the one at {@code position} with its picture, if it shows one. An uploaded picture
   * that the app no longer has is left out; of the others the slideshow has copies.
   *
   * @param position 1 to 6
   */
  List<Slide> shownOn(int position, Slideshow slideshow, List<Slide> slides, Look look)
      throws IOException {
    return withPicture(position, slides, look.pictures(), id -> found(slideshow, id));
  }

  /**
   * The same for slides that belong to no slideshow, with pictures that were uploaded for an app.
   *
   * @param all that slides may show, in their order
   */
  public List<Slide> shownOn(
      int position, Tenant tenant, AppId app, List<Slide> slides, List<ScreenshotId> all)
      throws IOException {
    return withPicture(position, slides, all, id -> screenshots.open(tenant, app, id));
  }

  private Optional<StoredObject> found(Slideshow slideshow, ScreenshotId id) throws IOException {
    Optional<StoredObject> uploaded = screenshots.open(slideshow.tenant(), slideshow.app(), id);
    return uploaded.isPresent() ? uploaded : store.open(slideshow.copyOf(id));
  }

  private static List<Slide> withPicture(
      int position, List<Slide> slides, List<ScreenshotId> all, Opening pictures)
      throws IOException {
    Optional<ScreenshotId> id = new PicturePlan(all).on(position, slides);
    Optional<Screenshot> picture =
        id.isPresent() ? picture(id.get(), pictures.open(id.get())) : Optional.empty();
    if (picture.isEmpty()) {
      return slides;
    }
    List<Slide> shown = new ArrayList<>(slides);
    shown.set(position - 1, slides.get(position - 1).withScreenshot(picture.get()));
    return shown;
  }

  private static Optional<Screenshot> picture(ScreenshotId id, Optional<StoredObject> found)
      throws IOException {
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
