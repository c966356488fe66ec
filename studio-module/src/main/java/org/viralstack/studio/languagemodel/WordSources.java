package org.viralstack.studio.languagemodel;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.copy.Copywriter;
import org.viralstack.studio.copy.library.LibraryCopywriter;
import org.viralstack.studio.hook.library.LibraryHookSource;
import org.viralstack.studio.hook.source.HookSource;

/** Provides the copywriter and the hook source: the shipped ones, or a model's before them. */
@Service
class WordSources {
  private final Copywriter copywriter;
  private final HookSource hooks;
  private final Optional<ChatCompletions> model;

  @Inject
  WordSources(Config config) {
    this.model = ModelSetting.from(config).map(ChatCompletions::new);
    Copywriter library = new LibraryCopywriter();
    HookSource shipped = new LibraryHookSource();
    this.copywriter =
        model.<Copywriter>map(each -> new ModelCopywriter(each, library)).orElse(library);
    this.hooks = model.<HookSource>map(each -> new ModelHookSource(each, shipped)).orElse(shipped);
  }

  @Produces
  @Singleton
  Copywriter copywriter() {
    return copywriter;
  }

  @Produces
  @Singleton
  HookSource hookSource() {
    return hooks;
  }

  /** That this bean is made is the check of the settings. */
  void check(@Observes ApplicationStart start) {}

  @PreDestroy
  void close() {
    model.ifPresent(ChatCompletions::close);
  }
}
