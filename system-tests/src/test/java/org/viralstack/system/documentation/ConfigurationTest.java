package org.viralstack.system.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.server.Checkout;

/**
 * Names with three parts and more, such as {@code viralstack.db.url}, are settings; those with two
 * are internal. A name that ends with a dot begins a family of settings.
 */
class ConfigurationTest {
  private static final Pattern PROPERTY =
      Pattern.compile(
          "(?:\"|MPCONFIG=)(viralstack(?:\\.[a-z0-9-]+){2,}|viralstack\\.[a-z0-9-]+\\.)[\":}]");
  private static final Pattern VARIABLE = Pattern.compile("\"(VIRALSTACK_[A-Z_]*[A-Z])\"");
  private static final Pattern DOCUMENTED =
      Pattern.compile("(?m)^\\| `(VIRALSTACK_[A-Z_]+)(?:<NAME>[A-Z_]+)?` \\|");

  @Test
  void everySettingOfTheCodeIsDocumentedAndEveryDocumentedOneIsRead() throws IOException {
    Set<String> documented =
        DOCUMENTED
            .matcher(Files.readString(Checkout.root().resolve("docs/configuration.md")))
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(documented).hasSizeGreaterThan(8).isEqualTo(settingsInCode());
  }

  private static Set<String> settingsInCode() throws IOException {
    Set<String> settings = new TreeSet<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      Stream.concat(
              PROPERTY.matcher(text).results().map(ConfigurationTest::variable),
              VARIABLE.matcher(text).results().map(match -> match.group(1)))
          .forEach(settings::add);
    }
    return settings;
  }

  private static String variable(MatchResult property) {
    return property.group(1).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private static Iterable<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Checkout.root())) {
      return files
          .filter(file -> file.toString().matches(".*/src/main/.*\\.(java|xml|properties)"))
          .toList();
    }
  }
}
