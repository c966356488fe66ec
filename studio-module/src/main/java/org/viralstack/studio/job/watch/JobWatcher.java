package org.viralstack.studio.job.watch;

import org.viralstack.studio.job.Job;

/** Somebody who watches a job. No method takes long or fails. */
public interface JobWatcher {
  /** The job has changed. */
  void changed(Job job);

  /** Nothing has been told for a while. */
  void idle();

  /** The job was removed; nothing will be told any more. */
  void gone();

  /** Whether there is nobody any more. */
  boolean isGone();
}
