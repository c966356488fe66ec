package org.viralstack.studio.slideshow.rendering;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** Removes what earlier revisions have left behind; a later one may be drawn already. */
  void removeOutdated(Slideshow slideshow) throws IOException {
    Set<ObjectKey> current =
        IntStream.rangeClosed(1, Deck.SLIDES).mapToObj(slideshow::file).collect(Collectors.toSet());
    for (ObjectKey key :
        store.list(slideshow.directory(), Optional.empty(), ObjectStore.LONGEST_LIST)) {
      if (!current.contains(key) && !slideshow.isLater(key)) {
        store.delete(key);
      }
    }
  }
}
