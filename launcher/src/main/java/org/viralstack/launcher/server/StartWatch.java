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
      Pattern.compile("Exception while \\w+ the app\\b[^:]*: (.*)");
  private static final Pattern FINISHED =
      Pattern.compile("Payara Micro .* ready in [\\d,]+ \\(ms\\)");

  private final CompletableFuture<StartOutcome> outcome = new CompletableFuture<>();

  /** How the start ends; completes once. */
  CompletableFuture<StartOutcome> outcome() {
    return outcome;
  }

  void read(String line) {
    Matcher failure = FAILURE.matcher(line);
    if (failure.find()) {
      outcome.complete(new StartOutcome.Failed(reason(failure.group(1))));
    } else if (FINISHED.matcher(line).find()) {
      outcome.complete(new StartOutcome.Deployed());
    }
  }

  /** The server wraps the reason and says it twice. */
  private static String reason(String wrapped) {
    String reason = wrapped.replaceFirst(".* -- ", "").replaceFirst("^CDI deployment failure:", "");
    return reason.strip().replaceFirst("\\.$", "");
  }
}
