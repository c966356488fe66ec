package org.viralstack.studio.copy.library;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.studio.copy.AppProfile;
import org.viralstack.studio.copy.CopyBrief;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.template.NicheKey;
import org.viralstack.studio.template.Template;
import org.viralstack.studio.template.TemplateChoice;
import org.viralstack.studio.template.Templates;
import org.viralstack.studio.template.file.TemplateLoading;

/** Briefs to write from. */
final class Samples {
  static final Templates TEMPLATES = TemplateLoading.shipped();
  static final AppProfile PLAIN =
      new AppProfile(
          "Tidely",
          "productivity",
          "en",
          Optional.of("busy parents"),
          List.of("Plan your day in two minutes", "No ads, ever"));

  private Samples() {}

  static CopyBrief brief(AppProfile app, Template template, Optional<String> hook, long seed) {
    TemplateChoice choice =
        TEMPLATES.choose(template.niches().first().value(), template.key().value(), Map.of());
    return new CopyBrief(app, (TemplateChoice.Chosen) choice, hook, YearMonth.of(2026, 11), seed);
  }

  static CopyBrief brief(String template, long seed) {
    return brief(PLAIN, TEMPLATES.template(template).orElseThrow(), Optional.empty(), seed);
  }

  static AppProfile app(String name, NicheKey niche, String language, boolean talkative) {
    return new AppProfile(
        name,
        niche.value(),
        language,
        talkative ? Optional.of("busy parents") : Optional.empty(),
        talkative ? List.of("Plan your day in two minutes", "No ads, ever") : List.of());
  }

  /** Everything that is read, in the order in which it is read. */
  static List<String> texts(SlideshowCopy copy) {
    List<String> texts = new ArrayList<>();
    copy.slides()
        .forEach(
            slide -> {
              texts.add(slide.headline());
              slide.body().ifPresent(texts::add);
              slide.badge().ifPresent(texts::add);
              texts.addAll(slide.points());
              slide.callToAction().ifPresent(texts::add);
            });
    copy.caption().lines().filter(line -> !line.isEmpty()).forEach(texts::add);
    texts.addAll(copy.callsToAction());
    return texts;
  }
}
