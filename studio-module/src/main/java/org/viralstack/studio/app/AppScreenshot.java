package org.viralstack.studio.app;

import org.viralstack.studio.ScreenshotId;

/** A picture of an app. */
public sealed interface AppScreenshot {
  /** As it stands in the database. */
  String text();

  /** A picture that stands elsewhere; nobody has looked at it. */
  record Linked(String url) implements AppScreenshot {
    @Override
    public String text() {
      return url;
    }
  }

  /** A picture that was uploaded, decoded and kept. */
  record Uploaded(ScreenshotId id) implements AppScreenshot {
    @Override
    public String text() {
      return id.value();
    }
  }

  /** Reads what {@link #text()} wrote; no address looks like an identifier. */
  static AppScreenshot of(String text) {
    return ScreenshotId.parse(text)
        .<AppScreenshot>map(Uploaded::new)
        .orElseGet(() -> new Linked(text));
  }
}
