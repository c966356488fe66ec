package org.viralstack.studio.template;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.viralstack.render.Style;
import org.viralstack.studio.wording.Language;

/**
 * How a slideshow tells its story.
 *
 * @param name as people read it, in English
 * @param description one sentence for who chooses a template
 * @param style letters and artwork
 * @param niches at least one
 * @param slides exactly six
 */
public record Template(
    TemplateKey key,
    String name,
    String description,
    Style style,
    NavigableSet<NicheKey> niches,
    List<Variable> variables,
    List<TemplateSlide> slides) {
  public Template {
    niches = Collections.unmodifiableNavigableSet(new TreeSet<>(niches));
    variables = List.copyOf(variables);
    slides = List.copyOf(slides);
  }

  public boolean belongsTo(NicheKey niche) {
    return niches.contains(niche);
  }

  /** Whether everything that the template words itself is there in a language. */
  public boolean speaks(Language language) {
    return slides.stream()
            .flatMap(TemplateSlide::wordings)
            .allMatch(wording -> wording.speaks(language))
        && variables.stream().allMatch(variable -> variable.suggestions().speak(language));
  }
}
