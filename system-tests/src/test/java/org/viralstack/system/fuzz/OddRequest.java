package org.viralstack.system.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.viralstack.system.load.RawAnswer;

/**
 * One request.
 *
 * @param endpoint it is about
 * @param number from which, with the seed, it can be made again
 * @param ends whether nothing can come after it on its connection
 * @param legible whether it is HTTP at all, so that it reaches the application
 */
record OddRequest(
    String endpoint, int number, String head, byte[] body, boolean ends, boolean legible) {
  private static final int SHOWN = 700;

  OddRequest last() {
    return new OddRequest(endpoint, number, head, body, true, legible);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  /** The request and what came of it, on a few lines. */
  String with(RawAnswer answer) {
    return "#%d %s%n  > %s%n  > %s%n  < %s"
        .formatted(
            number,
            endpoint,
            shown(head),
            shown(new String(body, StandardCharsets.UTF_8)),
            shown(answer.text()));
  }

  private static String shown(String text) {
    String line =
        text.replaceAll("eyJ[\\w.-]+|vs_(?:prod|live|test)_\\w+", "SECRET")
            .replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "·");
    String cut =
        line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "… (" + line.length() + ")";
    // half of a pair of surrogates could not be written down
    return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
