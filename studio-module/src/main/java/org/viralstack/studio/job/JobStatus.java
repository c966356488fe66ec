package org.viralstack.studio.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a job stands. */
public enum JobStatus {
  /** It waits for a node. */
  QUEUED,
  RUNNING,
  /** It waits for other jobs. */
  WAITING,
  DONE,
  FAILED,
  CANCELLED;

  /** The status as it stands in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Parses foreign input. */
  public static Optional<JobStatus> ofWireName(String name) {
    return Arrays.stream(values()).filter(status -> status.wireName().equals(name)).findFirst();
  }

  /** Whether it has not ended. */
  public boolean isOpen() {
    return this == QUEUED || this == RUNNING || this == WAITING;
  }
}
