package org.viralstack.studio.slideshow.rendering;

import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.Slide;
import org.viralstack.render.screenshot.ScreenshotDecoding;
import org.viralstack.render.screenshot.ScreenshotOutcome;
import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppScreenshot;
import org.viralstack.studio.file.MediaType;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.outgoing.DestinationOutcome;
import org.viralstack.studio.outgoing.Destinations;
import org.viralstack.studio.outgoing.download.Download;
import org.viralstack.studio.outgoing.download.DownloadBounds;
import org.viralstack.studio.outgoing.download.Downloads;
import org.viralstack.studio.slideshow.Slideshow;

/**
 * Decides which pictures of an app its slides show, and fetches those that stand elsewhere. What
 * cannot be had is left out: a slideshow does not fail because of somebody else's server.
 */
@Service
class ShownPictures {
  private static final Logger LOG = System.getLogger(ShownPictures.class.getName());
  private static final Duration LONGEST_OF_ONE = Duration.ofSeconds(10);
  private static final Duration LONGEST_OF_ALL = Duration.ofSeconds(20);
  private static final MediaType ANY_PICTURE = new MediaType("application/octet-stream");

  private final Destinations destinations;
  private final Downloads downloads;
  private final ObjectStore store;
  private final Ids ids;

  @Inject
  ShownPictures(Destinations destinations, Downloads downloads, ObjectStore store, Ids ids) {
    this.destinations = destinations;
    this.downloads = downloads;
    this.store = store;
    this.ids = ids;
  }

  /**
   * The first pictures of the app, at most as many as the slides have places for. Of those that
   * stand elsewhere the slideshow has a copy afterwards.
   *
   * @throws InterruptedException when the thread is interrupted; the transfer has ended then
   * @throws IOException for reasons of this installation's, which may pass
   */
  List<ScreenshotId> on(List<Slide> slides, Slideshow slideshow, App app)
      throws IOException, InterruptedException {
    int places = PicturePlan.places(slides);
    long deadline = System.nanoTime() + LONGEST_OF_ALL.toNanos();
    List<ScreenshotId> shown = new ArrayList<>();
    for (AppScreenshot screenshot : app.screenshots()) {
      if (shown.size() == places) {
        break;
      }
      switch (screenshot) {
        case AppScreenshot.Uploaded uploaded -> shown.add(uploaded.id());
        case AppScreenshot.Linked linked ->
            fetched(linked, slideshow, deadline).ifPresent(shown::add);
      }
    }
    return shown;
  }

  private Optional<ScreenshotId> fetched(
      AppScreenshot.Linked picture, Slideshow slideshow, long deadline)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("viralstack-picture", null);
    try {
      Optional<String> problem = problem(picture, file, deadline);
      if (problem.isPresent()) {
        LOG.log(Level.INFO, "{0} goes without a picture that {1}", slideshow.id(), problem.get());
        return Optional.empty();
      }
      ScreenshotId copy = new ScreenshotId(ids.next(ScreenshotId.PREFIX));
      store.put(slideshow.copyOf(copy), ANY_PICTURE, file);
      return Optional.of(copy);
    } finally {
      Files.delete(file);
    }
  }

  private Optional<String> problem(AppScreenshot.Linked picture, Path file, long deadline)
      throws IOException, InterruptedException {
    if (!(destinations.read(picture.url()) instanceof DestinationOutcome.Accepted accepted)) {
      return Optional.of("stands where nobody may be called");
    }
    Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    Duration longest = left.compareTo(LONGEST_OF_ONE) < 0 ? left : LONGEST_OF_ONE;
    DownloadBounds bounds = new DownloadBounds(ScreenshotDecoding.MAX_BYTES, longest);
    return switch (downloads.fetch(accepted.destination(), file, bounds)) {
      case Download.Refused refused -> Optional.of(refused.reason());
      case Download.Failed failed -> Optional.of(failed.reason());
      case Download.Saved saved ->
          ScreenshotDecoding.decode(Files.readAllBytes(file)) instanceof ScreenshotOutcome.Decoded
              ? Optional.empty()
              : Optional.of("cannot be decoded");
    };
  }
}
