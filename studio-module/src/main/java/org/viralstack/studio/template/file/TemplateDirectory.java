package org.viralstack.studio.template.file;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.template.Templates;

/** Reads niches and templates at the start, and provides them. */
@Service
class TemplateDirectory {
  static final String DIRECTORY = "viralstack.templates.directory";

  private final Templates templates;

  @Inject
  TemplateDirectory(@ConfigProperty(name = DIRECTORY) Optional<String> directory) {
    this.templates = TemplateLoading.load(directory.map(Path::of));
  }

  @Produces
  @Singleton
  Templates templates() {
    return templates;
  }

  /** That this bean is made is the check. */
  void check(@Observes ApplicationStart start) {}
}
