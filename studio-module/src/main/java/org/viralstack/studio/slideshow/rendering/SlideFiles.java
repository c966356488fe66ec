package org.viralstack.studio.slideshow.rendering;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.Deck;
import org.viralstack.render.Slide;
import org.viralstack.render.slide.SlideRenderer;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.file.MediaType;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.slideshow.Look;
import org.viralstack.studio.slideshow.Slideshow;

/** Draws the slides of a slideshow into files. */
@Service
class SlideFiles {
  private static final String WATERMARK = "TEST";
  private static final Pattern SLIDE =
      Pattern.compile("(?<position>[1-6])-(?<revision>[0-9]{1,9})\\.png");

  private final SlideRenderer renderer = new SlideRenderer();
  private final ObjectStore store;
  private final Pictures pictures;

  @Inject
  SlideFiles(ObjectStore store, Pictures pictures) {
    this.store = store;
    this.pictures = pictures;
  }

  /**
   * Draws those slides whose words are of the slideshow's present revision; harmless to repeat.
   *
   * @throws InterruptedException when the thread is interrupted; some files may be there
   */
  void draw(Slideshow slideshow, SlideshowCopy copy, Look look)
      throws IOException, InterruptedException {
    for (int position = 1; position <= Deck.SLIDES; position++) {
      if (slideshow.drawnIn().get(position - 1) == slideshow.revision()) {
        if (Thread.interrupted()) {
          throw new InterruptedException("The node is stopping");
        }
        // One at a time: a picture takes megabytes, and a slide depends on no other's.
        List<Slide> slides = pictures.shownOn(position, slideshow, copy.slides(), look);
        Deck deck =
            new Deck(
                look.brand(),
                copy.language(),
                look.style(),
                slides,
                slideshow.id().seed(),
                slideshow.tenant().testMode() ? Optional.of(WATERMARK) : Optional.empty());
        keep(slideshow.file(position), renderer.render(deck, position).png());
      }
    }
  }

  private void keep(ObjectKey key, byte[] png) throws IOException {
    Path file = Files.createTempFile("viralstack-slide", ".png");
    try {
      Files.write(file, png);
      store.put(key, MediaType.PNG, file);
    } finally {
      Files.delete(file);
    }
  }

  /** Removes what earlier revisions have left behind. */
  void removeOutdated(Slideshow slideshow) throws IOException {
    for (ObjectKey key :
        store.list(slideshow.directory(), Optional.empty(), ObjectStore.LONGEST_LIST)) {
      if (isOutdated(slideshow, key)) {
        store.delete(key);
      }
    }
  }

  /** Slides of later revisions stay: the next edit may be drawn while this one is tidied up. */
  private static boolean isOutdated(Slideshow slideshow, ObjectKey key) {
    String name = key.value().substring(slideshow.directory().value().length() + 1);
    Matcher slide = SLIDE.matcher(name);
    return slide.matches()
        ? Integer.parseInt(slide.group("revision"))
            < slideshow.drawnIn().get(Integer.parseInt(slide.group("position")) - 1)
        : slideshow.look().stream()
            .flatMap(look -> look.pictures().stream())
            .noneMatch(picture -> picture.value().equals(name));
  }
}
