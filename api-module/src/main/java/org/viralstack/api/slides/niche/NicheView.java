package org.viralstack.api.slides.niche;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.studio.template.Niche;
import org.viralstack.studio.template.Template;
import org.viralstack.studio.template.Templates;
import org.viralstack.studio.template.Variable;

/** A niche with its templates as it goes over the wire. */
@SnakeCase
public record NicheView(String key, String name, List<TemplateView> templates) {
  /** One template. */
  @SnakeCase
  public record TemplateView(
      String templateKey, String name, String description, List<VariableView> variables) {
    static TemplateView of(Template template) {
      return new TemplateView(
          template.key().value(),
          template.name(),
          template.description(),
          template.variables().stream().map(VariableView::of).toList());
    }
  }

  /**
   * A variable of a template.
   *
   * @param defaultValue null where a value is picked for each slideshow, or required
   * @param allowed the only values; left out where any short line will do
   */
  @SnakeCase
  public record VariableView(
      String name,
      boolean required,
      @JsonProperty("default") @Nullable String defaultValue,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> allowed) {
    static VariableView of(Variable variable) {
      return new VariableView(
          variable.name(),
          variable.required(),
          variable.defaultValue().orElse(null),
          variable.allowed().isEmpty() ? null : variable.allowed());
    }
  }

  static NicheView of(Niche niche, Templates templates) {
    return new NicheView(
        niche.key().value(),
        niche.name(),
        templates.of(niche.key()).stream().map(TemplateView::of).toList());
  }
}
