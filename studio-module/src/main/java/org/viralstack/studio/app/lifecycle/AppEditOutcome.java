package org.viralstack.studio.app.lifecycle;

import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.Slug;

/** What became of the wish to change an app. */
public sealed interface AppEditOutcome {
  record Changed(App app) implements AppEditOutcome {}

  record NoSuchApp() implements AppEditOutcome {}

  /** Another app of the tenant has the slug; nothing was changed. */
  record SlugTaken(Slug slug) implements AppEditOutcome {}

  /** The app has no such picture; nothing was changed. */
  record NoSuchScreenshot(ScreenshotId id) implements AppEditOutcome {}
}
