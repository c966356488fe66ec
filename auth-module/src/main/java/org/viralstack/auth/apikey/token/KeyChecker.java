package org.viralstack.auth.apikey.token;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Tells a key from a typo by its checksum, without the server. Whether it was ever made, or was
 * revoked since, only the server knows.
 *
 * <p>Usage: {@code java -cp auth-module.jar org.viralstack.auth.apikey.token.KeyChecker [KEY]}.
 * Without an argument the key is read from the standard input, where no list of processes shows it.
 * Exits with 0 for a key and with 1 for anything else.
 */
public final class KeyChecker {
  private static final int LONGEST_INPUT = 1_000;

  private KeyChecker() {}

  /**
   * Checks one key and ends the process.
   *
   * @throws IOException when the standard input cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    System.exit(run(arguments, System.in, System.out));
  }

  static int run(String[] arguments, InputStream input, PrintStream output) throws IOException {
    String presented =
        arguments.length > 0
            ? arguments[0]
            : new String(input.readNBytes(LONGEST_INPUT), StandardCharsets.UTF_8);
    return ApiKeyToken.parse(presented.strip())
        .map(
            token -> report(output, token + " has the form of a key and its checksum is right.", 0))
        .orElseGet(() -> report(output, "This is not a key: form or checksum is wrong.", 1));
  }

  private static int report(PrintStream output, String sentence, int status) {
    output.println(sentence);
    return status;
  }
}
