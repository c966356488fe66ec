package org.viralstack.launcher.server;

import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from the server's log how its start ends. A failed deployment ends nothing by itself: the
 * server keeps running and answers 404.
 */
final class StartWatch {
  private static final Pattern FAILURE =
      Pattern.compile("Exception while \\w+ the app\\b(?:[^:]*: (?<reason>.*))?");
  private static final Pattern EXCEPTION =
      Pattern.compile("^(?:Caused by: )?(?:[\\w.$]+(?:Exception|Error): )+(?<reason>.+)");
  private static final Pattern FINISHED =
      Pattern.compile("Payara Micro .* ready in [\\d,]+ \\(ms\\)");
  private static final int LONGEST_REASON = 400;

  private final CompletableFuture<StartOutcome> outcome = new CompletableFuture<>();
  private boolean failed;
  private String lastException = "it gives no reason";

  /** How the start ends; completes once. */
  CompletableFuture<StartOutcome> outcome() {
    return outcome;
  }

  /** Takes the log's next line; to be called by one thread. */
  void read(String line) {
    Matcher exception = EXCEPTION.matcher(line);
    if (exception.find()) {
      lastException = exception.group("reason");
    }
    Matcher failure = FAILURE.matcher(line);
    if (failure.find()) {
      failed = true;
      if (failure.group("reason") != null) {
        fail(failure.group("reason"));
      }
    } else if (FINISHED.matcher(line).find()) {
      if (failed) {
        fail(lastException);
      }
      outcome.complete(new StartOutcome.Deployed());
    }
  }

  /** The server wraps the reason and says it twice. */
  private void fail(String wrapped) {
    String reason =
        wrapped
            .replaceFirst(".* -- ", "")
            .replaceFirst("^CDI deployment failure:", "")
            .replaceFirst("^(?:[\\w$]+\\.[\\w.$]+: |start: )+", "")
            .strip()
            .replaceFirst("\\.$", "");
    outcome.complete(
        new StartOutcome.Failed(reason.substring(0, Math.min(reason.length(), LONGEST_REASON))));
  }
}
