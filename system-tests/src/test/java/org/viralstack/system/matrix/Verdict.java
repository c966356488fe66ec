package org.viralstack.system.matrix;

/** What the guard must make of a call. */
enum Verdict {
  LET_IN,
  FORBIDDEN,
  UNKNOWN
}
