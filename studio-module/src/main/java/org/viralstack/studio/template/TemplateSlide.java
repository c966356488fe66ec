package org.viralstack.studio.template;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.viralstack.render.Layout;
import org.viralstack.studio.wording.Wording;

/**
 * One of a template's slides. What it words itself goes before the material.
 *
 * @param material what fills the rest; a slide without has a headline, and the points that its
 *     layout needs
 * @param points for {@link Layout#CHECKLIST} and {@link Layout#COMPARISON}
 * @param index the number that {@link Layout#STEP} shows
 */
public record TemplateSlide(
    Layout layout,
    Optional<Material> material,
    Optional<Wording> headline,
    Optional<Wording> body,
    Optional<Wording> badge,
    List<Wording> points,
    OptionalInt index) {
  public TemplateSlide {
    points = List.copyOf(points);
  }

  /** Everything that the slide words itself. */
  public Stream<Wording> wordings() {
    return Stream.of(Stream.of(headline, body, badge).flatMap(Optional::stream), points.stream())
        .flatMap(each -> each);
  }
}
