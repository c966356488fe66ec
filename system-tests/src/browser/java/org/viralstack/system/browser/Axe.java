package org.viralstack.system.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells what keeps people out of a page, by the rules of axe-core. */
final class Axe {
  private static final String SCRIPT = "/axe.min.js";
  private static final String GRAVE =
      """
      () => axe.run().then(({ violations }) => violations
        .filter(({ impact }) => ['serious', 'critical'].includes(impact))
        .map(({ id, nodes }) => id + ': ' + nodes[0].html))
      """;

  private Axe() {}

  /** The serious and critical findings, each with the first place. */
  @SuppressWarnings("unchecked")
  static List<String> graveFindings(Page page) {
    page.evaluate(script());
    return (List<String>) page.evaluate(GRAVE);
  }

  private static String script() {
    try (InputStream script = Axe.class.getResourceAsStream(SCRIPT)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
