package org.viralstack.studio.slideshow.rendering;

import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.Apps;
import org.viralstack.studio.copy.AppProfile;
import org.viralstack.studio.copy.CopyBrief;
import org.viralstack.studio.copy.Copywriter;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.slideshow.Look;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.storage.Drawing;
import org.viralstack.studio.slideshow.storage.Slideshows;
import org.viralstack.studio.template.Template;
import org.viralstack.studio.template.TemplateChoice;
import org.viralstack.studio.template.Templates;

/** Makes one slideshow, from its turn to its end. */
@Service
class RenderWork {
  private static final Logger LOG = System.getLogger(RenderWork.class.getName());

  private final Slideshows slideshows;
  private final Turns turns;
  private final Apps apps;
  private final Templates templates;
  private final Copywriter copywriter;
  private final ShownPictures pictures;
  private final SlideFiles files;
  private final Endings endings;

  @Inject
  RenderWork(
      Slideshows slideshows,
      Turns turns,
      Apps apps,
      Templates templates,
      Copywriter copywriter,
      ShownPictures pictures,
      SlideFiles files,
      Endings endings) {
    this.slideshows = slideshows;
    this.turns = turns;
    this.apps = apps;
    this.templates = templates;
    this.copywriter = copywriter;
    this.pictures = pictures;
    this.files = files;
    this.endings = endings;
  }

  /** Asks for the turn of a drawing. */
  Turn turn(Drawing drawing) {
    return slideshows
        .one(drawing.slideshow())
        .map(slideshow -> turns.take(slideshow.tenant(), drawing))
        .orElseGet(Turn.Never::new);
  }

  /**
   * Writes and draws; harmless to repeat.
   *
   * @throws IOException when files cannot be kept; a later try may succeed
   */
  void make(Slideshow slideshow) throws IOException, InterruptedException {
    Optional<Slideshow> written =
        slideshow.copy().isPresent() ? Optional.of(slideshow) : written(slideshow);
    if (written.isEmpty()) {
      return;
    }
    Slideshow drawn = written.get();
    files.draw(drawn, drawn.copy().orElseThrow(), drawn.look().orElseThrow());
    if (endings.ready(drawn)) {
      tidy(drawn);
    }
  }

  /** Gives up for good. */
  void giveUp(Slideshow slideshow, Throwable cause) {
    LOG.log(Level.WARNING, slideshow.id() + " cannot be made", cause);
    endings.failed(
        slideshow,
        slideshow.revision() == 1
            ? "The slides could not be made. The slideshow was not counted."
            : "The changed slides could not be drawn. Change them again.");
  }

  private Optional<Slideshow> written(Slideshow slideshow)
      throws IOException, InterruptedException {
    Optional<App> app = apps.find(slideshow.tenant(), slideshow.app());
    if (app.isEmpty()) {
      return Optional.empty();
    }
    return switch (templates.choose(app.get().niche(), slideshow.template(), slideshow.chosen())) {
      case TemplateChoice.Chosen chosen -> write(slideshow, app.get(), chosen);
      default -> {
        endings.failed(slideshow, "The template or the app's niche was changed meanwhile.");
        yield Optional.empty();
      }
    };
  }

  private Optional<Slideshow> write(Slideshow slideshow, App app, TemplateChoice.Chosen chosen)
      throws IOException, InterruptedException {
    Template template = chosen.template();
    AppProfile profile =
        new AppProfile(app.name(), app.niche(), app.language(), app.audience(), app.valueProps());
    SlideshowCopy copy =
        copywriter.write(
            new CopyBrief(
                profile,
                chosen,
                slideshow.hookText(),
                YearMonth.from(slideshow.createdAt().atOffset(ZoneOffset.UTC)),
                slideshow.id().seed()));
    List<ScreenshotId> shown = pictures.on(copy.slides(), slideshow, app);
    return endings.write(slideshow, copy, Look.of(app, profile, template.style(), shown));
  }

  private void tidy(Slideshow slideshow) {
    try {
      files.removeOutdated(slideshow);
    } catch (IOException kept) {
      // They go with the slideshow at the latest.
      LOG.log(Level.DEBUG, "Outdated slides stay", kept);
    }
  }
}
