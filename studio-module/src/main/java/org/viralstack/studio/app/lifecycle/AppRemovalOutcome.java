package org.viralstack.studio.app.lifecycle;

/** What became of the wish to delete an app. */
public enum AppRemovalOutcome {
  DELETED,
  NO_SUCH_APP,
  /** The app is active and something is being made for it; nothing was deleted. */
  AT_WORK
}
