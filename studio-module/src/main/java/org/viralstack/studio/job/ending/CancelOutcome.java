package org.viralstack.studio.job.ending;

import org.viralstack.studio.job.Job;

/** What became of the wish to cancel a job. */
public sealed interface CancelOutcome {
  record Cancelled(Job job) implements CancelOutcome {}

  /** It has ended. */
  record Ended(Job job) implements CancelOutcome {}

  /** It is a part of another, which can only be cancelled as a whole. */
  record Part() implements CancelOutcome {}

  record NotFound() implements CancelOutcome {}
}
