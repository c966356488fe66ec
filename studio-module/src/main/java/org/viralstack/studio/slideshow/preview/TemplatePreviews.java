package org.viralstack.studio.slideshow.preview;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.Deck;
import org.viralstack.render.slide.SlideStrip;
import org.viralstack.studio.AppId;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.Apps;
import org.viralstack.studio.copy.AppProfile;
import org.viralstack.studio.copy.CopyBrief;
import org.viralstack.studio.copy.Copywriter;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.copy.library.LibraryCopywriter;
import org.viralstack.studio.slideshow.Look;
import org.viralstack.studio.slideshow.rendering.Pictures;
import org.viralstack.studio.template.Template;
import org.viralstack.studio.template.TemplateChoice;
import org.viralstack.studio.template.Templates;
import org.viralstack.studio.template.Variable;

/** Shows templates with an app in them. Safe for use by many threads. */
@Service
public class TemplatePreviews {
  private static final int AT_A_TIME = 1;
  private static final long PATIENCE_SECONDS = 3;

  private final Copywriter copywriter = new LibraryCopywriter();
  private final Semaphore seats = new Semaphore(AT_A_TIME, true);
  private final Apps apps;
  private final Templates templates;
  private final Pictures pictures;
  private final Clock clock;

  @Inject
  TemplatePreviews(Apps apps, Templates templates, Pictures pictures, Clock clock) {
    this.apps = apps;
    this.templates = templates;
    this.pictures = pictures;
    this.clock = clock;
  }

  /**
   * Draws what a template makes of an app.
   *
   * @param template as the caller wrote it
   * @throws IOException when a screenshot of the app cannot be read
   */
  public PreviewOutcome show(Tenant tenant, AppId id, String template) throws IOException {
    Optional<App> app = apps.find(tenant, id);
    if (app.isEmpty()) {
      return new PreviewOutcome.AppNotFound();
    }
    Map<String, String> values =
        templates.template(template).map(TemplatePreviews::examples).orElse(Map.of());
    return switch (templates.choose(app.get().niche(), template, values)) {
      case TemplateChoice.Chosen chosen -> inTurn(tenant, app.get(), chosen);
      case TemplateChoice refused -> new PreviewOutcome.TemplateRefused(refused);
    };
  }

  /** What stands for the values that only the caller can give. */
  private static Map<String, String> examples(Template template) {
    return template.variables().stream()
        .filter(Variable::required)
        .collect(Collectors.toMap(Variable::name, TemplatePreviews::example));
  }

  private static String example(Variable variable) {
    return variable.allowed().isEmpty()
        ? variable.name().replace('_', ' ')
        : variable.allowed().getFirst();
  }

  private PreviewOutcome inTurn(Tenant tenant, App app, TemplateChoice.Chosen chosen)
      throws IOException {
    try {
      if (!seats.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return new PreviewOutcome.Busy();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new PreviewOutcome.Busy();
    }
    try {
      return new PreviewOutcome.Drawn(drawn(tenant, app, chosen));
    } finally {
      seats.release();
    }
  }

  private byte[] drawn(Tenant tenant, App app, TemplateChoice.Chosen chosen) throws IOException {
    Template template = chosen.template();
    AppProfile profile =
        new AppProfile(app.name(), app.niche(), app.language(), app.audience(), app.valueProps());
    // the same each time, so that nothing changes on looking twice
    long seed = template.key().hashCode();
    SlideshowCopy copy =
        copywriter.write(
            new CopyBrief(
                profile,
                chosen,
                Optional.empty(),
                YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)),
                seed));
    Look look = Look.of(app, profile, template.style(), Look.surePicturesOf(app));
    SlideStrip strip = new SlideStrip();
    for (int position = 1; position <= Deck.SLIDES; position++) {
      strip.draw(
          new Deck(
              look.brand(),
              copy.language(),
              look.style(),
              pictures.shownOn(position, tenant, app.id(), copy.slides(), look.pictures()),
              seed,
              Optional.empty()),
          position);
    }
    return strip.jpeg();
  }
}
