package org.viralstack.studio.template;

import java.util.List;
import java.util.Map;

/** What became of the wish for a template with these variables. */
public sealed interface TemplateChoice {
  /**
   * The template belongs to the niche, and the caller's values are allowed.
   *
   * @param values what the caller set; every name is one of the template's variables
   */
  record Chosen(Template template, Map<String, String> values) implements TemplateChoice {
    public Chosen {
      values = Map.copyOf(values);
    }
  }

  record TemplateNotFound(String key) implements TemplateChoice {}

  /** The template exists, but not for apps of this niche. */
  record NicheMismatch(Template template, String niche) implements TemplateChoice {}

  record VariableUnknown(String name) implements TemplateChoice {}

  /** The template requires a value, and the caller set none. */
  record VariableMissing(Variable variable) implements TemplateChoice {}

  /** The value is none of the allowed ones, too long, blank, or more than one line. */
  record VariableNotAllowed(Variable variable, List<String> allowed) implements TemplateChoice {
    public VariableNotAllowed {
      allowed = List.copyOf(allowed);
    }
  }
}
