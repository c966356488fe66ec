package org.viralstack.studio.job.removal;

/** What became of the wish to remove a job. */
public enum JobRemovalOutcome {
  REMOVED,
  /** It has not ended. */
  AT_WORK,
  /** It is a part of another, and goes with it. */
  PART,
  NOT_FOUND
}
