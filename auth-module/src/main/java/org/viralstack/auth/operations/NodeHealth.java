package org.viralstack.auth.operations;

/** How a node is, as far as can be told from its last report. */
public enum NodeHealth {
  /** It reports, and acts on what it remembers. */
  UP,
  /** It reports, but cannot trust its memory: the grid or the database is out of its reach. */
  OUT_OF_STEP,
  /** It has not reported for three times the usual pause. */
  SILENT
}
