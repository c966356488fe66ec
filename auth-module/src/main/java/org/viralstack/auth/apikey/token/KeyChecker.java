package org.viralstack.auth.apikey.token;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Tells a key from a typo by its checksum, without the server. Whether it was ever made, or was
 * revoked since, only the server knows.
 *
 * <p>Usage: {@code java -jar auth-module.jar [KEY]}, with nothing else on the class path. Without
 * an argument the key is read from the standard input, where no list of processes shows it. Says
 * one sentence and exits with 0 for a key, with 1 for anything else, and with 2 when it was given
 * nothing to check or more than one thing.
 */
public final class KeyChecker {
  private static final int LONGEST_INPUT = 1_000;
  private static final String USAGE =
      "Give one key, as the only argument or on the standard input.";

  private KeyChecker() {}

  /** Checks one key and ends the process. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.in, System.out));
  }

  static int run(String[] arguments, InputStream input, PrintStream output) {
    try {
      return arguments.length > 1 ? report(output, USAGE, 2) : run(read(arguments, input), output);
    } catch (IOException unreadable) {
      return report(output, "The standard input cannot be read.", 2);
    }
  }

  private static String read(String[] arguments, InputStream input) throws IOException {
    return arguments.length == 1
        ? arguments[0].strip()
        : new String(input.readNBytes(LONGEST_INPUT), StandardCharsets.UTF_8).strip();
  }

  private static int run(String presented, PrintStream output) {
    if (presented.isEmpty()) {
      return report(output, USAGE, 2);
    }
    return ApiKeyToken.parse(presented)
        .map(
            token ->
                report(
                    output,
                    "A key of the environment %s: its form and its checksum are right."
                        .formatted(token.environment().wireName()),
                    0))
        .orElseGet(() -> report(output, "Not a key: its form or its checksum is wrong.", 1));
  }

  private static int report(PrintStream output, String sentence, int status) {
    output.println(sentence);
    return status;
  }
}
