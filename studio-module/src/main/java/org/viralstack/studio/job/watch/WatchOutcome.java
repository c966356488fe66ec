package org.viralstack.studio.job.watch;

/** Whether somebody may watch. */
public enum WatchOutcome {
  /** They are told from now on. */
  WATCHING,
  /** Too many of the organization, or of all, are watching. */
  TOO_MANY
}
