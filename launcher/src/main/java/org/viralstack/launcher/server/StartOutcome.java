package org.viralstack.launcher.server;

/** How the start of a server ended. */
sealed interface StartOutcome {
  /** The server has deployed what it could. */
  record Deployed() implements StartOutcome {}

  /** The server runs, but not the application. */
  record Failed(String reason) implements StartOutcome {}

  /** The server's process has ended. */
  record Ended(int exitCode) implements StartOutcome {}
}
