package org.viralstack.studio.copy.library;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.viralstack.render.Slide;
import org.viralstack.studio.template.Material;
import org.viralstack.studio.template.TemplateSlide;
import org.viralstack.studio.wording.OwnWords;
import org.viralstack.studio.wording.Pattern;
import org.viralstack.studio.wording.Phrasing;
import org.viralstack.studio.wording.Wording;

/** Writes the slides of one slideshow, in their order, saying nothing twice. For one thread. */
final class SlideWriting {
  static final int LONGEST_HEADLINE = 90;
  static final int LONGEST_BODY = 140;
  static final int LONGEST_POINT = 80;
  private static final int MOST_POINTS = 4;

  private final Setting setting;
  private final Phrasing phrasing;
  private final String call;
  private final Iterator<Passage> tips;
  private final Iterator<Passage> mistakes;
  private final Iterator<Passage> changes;
  private final Iterator<Passage> thoughts;
  private final List<String> said = new ArrayList<>();

  SlideWriting(Setting setting, Phrasing phrasing, String call) {
    this.setting = setting;
    this.phrasing = phrasing;
    this.call = call;
    this.tips = ordered("tips", setting.niche().tips());
    this.mistakes = ordered("mistakes", setting.niche().mistakes());
    this.changes = ordered("changes", setting.niche().changes());
    this.thoughts = ordered("thoughts", setting.niche().thoughts());
  }

  private Iterator<Passage> ordered(String what, List<Passage> passages) {
    List<Passage> order =
        phrasing.draw().within(what).order(passages).stream()
            .filter(each -> phrasing.knows(each.headline()) && phrasing.knows(each.body()))
            .toList();
    // A template may ask for more than there is; then it begins again.
    return Stream.generate(() -> order).flatMap(List::stream).iterator();
  }

  Slide write(int position, TemplateSlide slide) {
    String place = "slide " + position;
    Draft draft = material(place, slide);
    Optional<String> headline = say(place + " headline", slide.headline(), LONGEST_HEADLINE);
    Optional<String> body = say(place + " body", slide.body(), LONGEST_BODY);
    List<String> points = new ArrayList<>();
    for (Wording point : slide.points()) {
      say(place + " point " + points.size(), Optional.of(point), LONGEST_POINT)
          .ifPresent(points::add);
    }
    boolean hooked = slide.material().filter(each -> each == Material.HOOK).isPresent();
    Slide written =
        Slide.of(
            slide.layout(),
            hooked ? draft.headline() : headline.orElse(draft.headline()),
            points.isEmpty() ? draft.points() : points);
    Optional<String> below = hooked ? draft.body() : body.or(draft::body);
    if (below.isPresent()) {
      written = written.withBody(below.get());
    }
    Optional<String> badge = say(place + " badge", slide.badge(), Slide.MAX_BADGE);
    if (badge.isPresent()) {
      written = written.withBadge(badge.get());
    }
    if (slide.index().isPresent()) {
      written = written.withIndex(slide.index().getAsInt());
    }
    return slide.material().filter(each -> each == Material.CLOSE).isPresent()
        ? written.withCallToAction(call)
        : written;
  }

  private Optional<String> say(String purpose, Optional<Wording> wording, int most) {
    return wording
        .flatMap(each -> phrasing.say(purpose, each.in(setting.language()), most))
        .map(text -> text.startsWith(setting.app().name()) ? text : OwnWords.capitalized(text));
  }

  private Draft material(String place, TemplateSlide slide) {
    if (slide.material().isEmpty()) {
      return Draft.NONE;
    }
    return switch (slide.material().get()) {
      case HOOK -> hook(place, slide);
      case TIP -> Draft.of(tips.next(), phrasing);
      case MISTAKE -> Draft.of(mistakes.next(), phrasing);
      case THOUGHT -> Draft.of(thoughts.next(), phrasing);
      case CHANGE -> {
        Draft change = Draft.of(changes.next(), phrasing);
        yield new Draft(
            title(setting.common().changeTitles()),
            Optional.empty(),
            List.of(change.headline(), change.body().orElseThrow()));
      }
      case CHECKS -> checks();
      case BENEFITS -> setting.app().valueProps().size() < 2 ? checks() : benefits();
      case APP -> introduction(place, setting.common().apps());
      case CLOSE -> introduction(place, setting.common().closes());
    };
  }

  /** The hook loud, and what the template is about below it; a long hook in two parts. */
  private Draft hook(String place, TemplateSlide slide) {
    String own = say(place, slide.headline(), LONGEST_HEADLINE).orElse(setting.app().name());
    if (setting.brief().hook().isEmpty()) {
      return new Draft(own, say(place + " body", slide.body(), LONGEST_BODY), List.of());
    }
    return Draft.ofHook(setting.brief().hook().get(), own);
  }

  private Draft introduction(String place, List<Passage> passages) {
    List<Passage> order =
        phrasing.draw().within(place).order(passages).stream()
            .filter(each -> phrasing.knows(each.headline()) && phrasing.knows(each.body()))
            .toList();
    return order.stream()
        .map(each -> Draft.of(each, phrasing))
        .filter(draft -> draft.fits(LONGEST_HEADLINE, LONGEST_BODY))
        .findFirst()
        .orElseGet(() -> Draft.of(order.getFirst(), phrasing).shortened());
  }

  /** One that no slide has had yet, if any is left. */
  private String title(List<Pattern> titles) {
    List<String> all = phrasing.all("title", titles, LONGEST_HEADLINE);
    String title =
        all.stream()
            .filter(each -> !said.contains(each))
            .findFirst()
            .or(() -> all.stream().findFirst())
            .orElse(setting.app().name());
    said.add(title);
    return title;
  }

  private Draft benefits() {
    return new Draft(
        title(setting.common().benefitTitles()),
        Optional.empty(),
        setting.app().valueProps().stream().limit(Slide.MAX_POINTS).toList());
  }

  /** Of what no slide has had yet, if anything is left. */
  private Draft checks() {
    List<String> own = phrasing.all("checks", setting.niche().checks(), LONGEST_POINT);
    List<String> fresh = own.stream().filter(each -> !said.contains(each)).toList();
    List<String> points = (fresh.isEmpty() ? own : fresh).stream().limit(MOST_POINTS).toList();
    said.addAll(points);
    return new Draft(title(setting.common().checkTitles()), Optional.empty(), points);
  }
}
