package org.viralstack.studio.slideshow.export;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.Deck;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.SlideshowId;
import org.viralstack.studio.slideshow.SlideshowStatus;
import org.viralstack.studio.slideshow.storage.Slideshows;

/** Opens slideshows for being taken away. Safe for use by many threads. */
@Service
public class SlideshowExports {
  private final Slideshows slideshows;
  private final ObjectStore store;

  @Inject
  SlideshowExports(Slideshows slideshows, ObjectStore store) {
    this.slideshows = slideshows;
    this.store = store;
  }

  /** The whole slideshow, if it is ready. Whoever gets it closes it. */
  public ExportOutcome<SlideshowExport> open(Tenant tenant, SlideshowId id) throws IOException {
    Optional<Slideshow> found = slideshows.find(tenant, id);
    if (found.isEmpty()) {
      return new ExportOutcome.NotFound<>();
    }
    Slideshow slideshow = found.get();
    if (slideshow.status() != SlideshowStatus.READY) {
      return new ExportOutcome.NotReady<>(slideshow.status());
    }
    OpenFiles files = new OpenFiles();
    try {
      for (int position = 1; position <= Deck.SLIDES; position++) {
        Optional<StoredObject> file = store.open(slideshow.file(position));
        if (file.isEmpty()) {
          files.close();
          return gone(slideshow);
        }
        files.add(file.get());
      }
    } catch (IOException | RuntimeException unreadable) {
      files.closeBecauseOf(unreadable);
      throw unreadable;
    }
    return new ExportOutcome.Open<>(
        new SlideshowExport(slideshow, slideshow.copy().orElseThrow(), files));
  }

  /**
   * One slide, if the slideshow is ready. Whoever gets it closes it.
   *
   * @param position 1 to 6
   */
  public ExportOutcome<StoredObject> slide(Tenant tenant, SlideshowId id, int position)
      throws IOException {
    Optional<Slideshow> found = slideshows.find(tenant, id);
    if (found.isEmpty()) {
      return new ExportOutcome.NotFound<>();
    }
    Slideshow slideshow = found.get();
    if (slideshow.status() != SlideshowStatus.READY) {
      return new ExportOutcome.NotReady<>(slideshow.status());
    }
    Optional<StoredObject> file = store.open(slideshow.file(position));
    return file.isPresent() ? new ExportOutcome.Open<>(file.get()) : gone(slideshow);
  }

  /**
   * The file that a link leads to, while its slideshow is there; files themselves go a little later
   * than their slideshow. Whoever gets it closes it.
   */
  public Optional<StoredObject> linked(OrganizationId organization, ObjectKey file)
      throws IOException {
    boolean there = Slideshow.owner(file).map(id -> slideshows.has(organization, id)).orElse(false);
    return there ? store.open(file) : Optional.empty();
  }

  /** It was edited or removed between two looks, or its files were taken away from outside. */
  private <T> ExportOutcome<T> gone(Slideshow before) {
    return slideshows
        .find(before.tenant(), before.id())
        .filter(now -> !now.drawnIn().equals(before.drawnIn()))
        .<ExportOutcome<T>>map(now -> new ExportOutcome.NotReady<>(now.status()))
        .orElseGet(ExportOutcome.NotFound::new);
  }
}
