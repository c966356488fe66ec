package org.viralstack.studio.copy.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viralstack.studio.copy.AppProfile;
import org.viralstack.studio.copy.CopyBrief;
import org.viralstack.studio.template.Suggestions;
import org.viralstack.studio.template.Suggestions.Pool;
import org.viralstack.studio.template.Variable;
import org.viralstack.studio.wording.Draw;
import org.viralstack.studio.wording.Language;
import org.viralstack.studio.wording.OwnWords;
import org.viralstack.studio.wording.Phrasing;

/** What one slideshow is written from: its brief, its material, and what the seed draws. */
record Setting(
    CopyBrief brief, Language language, LanguageMaterial common, NicheMaterial niche, Draw draw) {
  static Setting of(CopyBrief brief, Shelf shelf) {
    Language language = brief.shippedLanguage();
    Draw draw =
        Draw.of(brief.seed())
            .within(brief.choice().template().key().value())
            .within(brief.app().name());
    return new Setting(
        brief, language, shelf.of(language), shelf.of(language, brief.app().niche()), draw);
  }

  AppProfile app() {
    return brief.app();
  }

  /** A value for every variable: the caller's, else the default, else one that is picked. */
  Map<String, String> variables() {
    Map<String, String> values = new HashMap<>(brief.choice().values());
    for (Variable variable : brief.choice().template().variables()) {
      values.computeIfAbsent(
          variable.name(), name -> variable.defaultValue().orElseGet(() -> picked(variable)));
    }
    return values;
  }

  private String picked(Variable variable) {
    Draw own = draw.within("variable").within(variable.name());
    List<String> options =
        variable.allowed().isEmpty()
            ? switch (variable.suggestions()) {
              case Suggestions.Listed listed -> listed.words().getOrDefault(language, List.of());
              case Suggestions.Known known -> pool(known.pool());
              case Suggestions.None none -> List.<String>of();
            }
            : variable.allowed();
    return options.isEmpty() ? app().name() : own.one(options);
  }

  private List<String> pool(Pool pool) {
    return switch (pool) {
      case MONTH -> List.of(common.months().get(brief.month().getMonthValue() - 1));
      case YEAR -> List.of(Integer.toString(brief.month().getYear()));
      case WEEKDAY -> common.weekdays();
      case TOPIC -> niche.topics();
      case GOAL -> niche.goals();
      case VALUE ->
          app().valueProps().isEmpty()
              ? niche.goals().stream().map(OwnWords::capitalized).toList()
              : shortValues();
    };
  }

  private List<String> shortValues() {
    return app().valueProps().stream()
        .map(value -> OwnWords.shortened(value, Variable.LONGEST_VALUE))
        .toList();
  }

  /**
   * Speaks for a part of the slideshow. Where the app has several values, each part may draw
   * another one.
   */
  Phrasing phrasing(String part, Map<String, String> variables) {
    Map<String, String> words = new HashMap<>(variables);
    words.put("app", app().name());
    app().audience().ifPresent(audience -> words.put("audience", audience));
    Draw own = draw.within(part);
    if (!app().valueProps().isEmpty()) {
      words.put("value", own.within("value").one(app().valueProps()));
    }
    return new Phrasing(own, words);
  }
}
