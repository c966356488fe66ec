package org.viralstack.studio.template.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viralstack.render.Layout;
import org.viralstack.render.Slide;
import org.viralstack.studio.template.Material;
import org.viralstack.studio.template.TemplateSlide;
import org.viralstack.studio.wording.Wording;

/** Reads one slide of a template. */
final class SlideEntry {
  private static final int LONGEST_HEADLINE = 90;
  private static final int LONGEST_BODY = 140;
  private static final int LONGEST_POINT = 80;

  private SlideEntry() {}

  static TemplateSlide read(Fields fields, Set<String> variables) {
    WordingEntry wordings = new WordingEntry(fields, variables);
    Layout layout = fields.oneOf("layout", Layout.class);
    Optional<Material> material = fields.optionalOneOf("material", Material.class);
    Optional<Wording> headline = wordings.read("headline", LONGEST_HEADLINE);
    List<Wording> points = wordings.readAll("points", LONGEST_POINT);
    if (material.filter(each -> !each.fills(layout)).isPresent()) {
      fields.fault("material", "does not go with the layout " + layout, layout);
    }
    boolean worded = material.isEmpty() || material.get() == Material.HOOK;
    if (worded && headline.isEmpty()) {
      fields.fault("headline", "is missing; this slide has no material to take one from", layout);
    }
    if (points.size() > Slide.MAX_POINTS
        || ((worded || !points.isEmpty()) && points.size() < layout.fewestPoints())) {
      fields.fault(
          "points",
          "must be " + layout.fewestPoints() + " to " + Slide.MAX_POINTS + " for " + layout,
          layout);
    }
    TemplateSlide slide =
        new TemplateSlide(
            layout,
            material,
            headline,
            wordings.read("body", LONGEST_BODY),
            wordings.read("badge", Slide.MAX_BADGE),
            points,
            fields.optionalWhole("index", 1, 99));
    fields.refuseUnknown();
    return slide;
  }
}
