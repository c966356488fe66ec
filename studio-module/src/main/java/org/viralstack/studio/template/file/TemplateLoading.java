package org.viralstack.studio.template.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.viralstack.studio.template.Niche;
import org.viralstack.studio.template.NicheKey;
import org.viralstack.studio.template.Template;
import org.viralstack.studio.template.TemplateKey;
import org.viralstack.studio.template.Templates;

/** Puts the shipped files and the operator's together. */
public final class TemplateLoading {
  private final List<String> faults = new ArrayList<>();
  private final Map<NicheKey, Niche> niches = new TreeMap<>();
  private final Map<TemplateKey, Template> templates = new TreeMap<>();

  private TemplateLoading() {}

  /** Only what is shipped. */
  public static Templates shipped() {
    return load(Optional.empty());
  }

  /**
   * What is shipped, and what a directory adds or overrides.
   *
   * @throws InvalidTemplates with a sentence for every fault
   */
  public static Templates load(Optional<Path> directory) {
    return new TemplateLoading()
        .load(TemplateFiles.shipped(), directory.map(TemplateFiles::in).orElse(Map.of()));
  }

  private Templates load(Map<String, String> shipped, Map<String, String> added) {
    // Templates for every niche also hold for the operator's niches, so all niches come first.
    addNiches(shipped);
    addNiches(added);
    addTemplates(shipped);
    addTemplates(added);
    if (!faults.isEmpty()) {
      throw new InvalidTemplates(faults);
    }
    return new Templates(niches.values(), templates.values());
  }

  private void addNiches(Map<String, String> files) {
    files.forEach(
        (file, text) -> {
          if (isNiches(file)) {
            new TemplateDocument(file, text, faults)
                .niches()
                .forEach(niche -> niches.put(niche.key(), niche));
          }
        });
  }

  /** Overriding is for another set of files; within one, a key twice is a mistake. */
  private void addTemplates(Map<String, String> files) {
    Map<TemplateKey, String> from = new HashMap<>();
    files.forEach(
        (file, text) -> {
          if (!isNiches(file)) {
            new TemplateDocument(file, text, faults)
                .template(niches.keySet())
                .ifPresent(template -> add(file, template, from));
          }
        });
  }

  private void add(String file, Template template, Map<TemplateKey, String> from) {
    String earlier = from.putIfAbsent(template.key(), file);
    if (earlier != null) {
      faults.add(
          "In the file "
              + file
              + ", template_key \""
              + template.key()
              + "\" is already that of the file "
              + earlier
              + ".");
    }
    templates.put(template.key(), template);
  }

  private static boolean isNiches(String file) {
    return String.valueOf(Path.of(file).getFileName()).equals(TemplateFiles.NICHES);
  }
}
