package org.viralstack.studio.job;

import java.util.Locale;

/** What is being done for a movie, in this order. */
public enum JobPhase {
  /** Its sources are fetched and measured. */
  PLANNING,
  /** Nodes are asked for its scenes. */
  DISPATCHING,
  RENDERING,
  ASSEMBLING,
  UPLOADING;

  /** The phase as it stands in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
