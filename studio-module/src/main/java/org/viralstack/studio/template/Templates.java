package org.viralstack.studio.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All niches and templates of this installation, in the order of their keys. Immutable. */
public final class Templates {
  private final NavigableMap<NicheKey, Niche> niches = new TreeMap<>();
  private final NavigableMap<TemplateKey, Template> templates = new TreeMap<>();

  public Templates(Collection<Niche> niches, Collection<Template> templates) {
    niches.forEach(niche -> this.niches.put(niche.key(), niche));
    templates.forEach(template -> this.templates.put(template.key(), template));
  }

  public List<Niche> niches() {
    return List.copyOf(niches.values());
  }

  public List<Template> all() {
    return List.copyOf(templates.values());
  }

  /** The templates that belong to a niche. */
  public List<Template> of(NicheKey niche) {
    return templates.values().stream().filter(template -> template.belongsTo(niche)).toList();
  }

  public Optional<Niche> niche(String key) {
    return NicheKey.parse(key).map(niches::get);
  }

  /** The niche whose templates serve an app: its own, or the general one where that is unknown. */
  public NicheKey serving(String niche) {
    return niche(niche).map(Niche::key).orElse(NicheKey.GENERAL);
  }

  public Optional<Template> template(String key) {
    return TemplateKey.parse(key).map(templates::get);
  }

  /**
   * Chooses a template for an app of a niche.
   *
   * @param niche as the app has it
   * @param key as the caller wrote it
   * @param values by name of the variable, as the caller wrote them
   */
  public TemplateChoice choose(String niche, String key, Map<String, String> values) {
    Optional<Template> found = template(key);
    if (found.isEmpty()) {
      return new TemplateChoice.TemplateNotFound(key);
    }
    Template template = found.get();
    if (!template.belongsTo(serving(niche))) {
      return new TemplateChoice.NicheMismatch(template, niche);
    }
    for (String name : values.keySet()) {
      if (template.variables().stream().noneMatch(variable -> variable.name().equals(name))) {
        return new TemplateChoice.VariableUnknown(name);
      }
    }
    for (Variable variable : template.variables()) {
      String value = values.get(variable.name());
      if (value == null && variable.required()) {
        return new TemplateChoice.VariableMissing(variable);
      }
      if (value != null && !variable.allows(value)) {
        return new TemplateChoice.VariableNotAllowed(variable, variable.allowed());
      }
    }
    return new TemplateChoice.Chosen(template, values);
  }
}
