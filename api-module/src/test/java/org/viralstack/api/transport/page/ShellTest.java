package org.viralstack.api.transport.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShellTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path MAIN = PAGES.resolve("ui/main.js");
  private static final Path SIGN_IN = PAGES.resolve("ui/pages/account/login.js");
  private static final Pattern IMPORT =
      Pattern.compile("^import .*?from \"([^\"]+)\";$", Pattern.MULTILINE);
  private static final Pattern PRELOAD = Pattern.compile("\"modulepreload\" href=\"/([^\"]+)\"");
  private static final Pattern MARKUP =
      Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(");

  /** Otherwise the browser learns of them one after the other, a round trip each. */
  @Test
  void shellNamesEveryModuleThatAllPagesAndTheFirstOneNeed() throws IOException {
    Set<Path> needed = new TreeSet<>(Set.of(SIGN_IN));
    follow(MAIN, needed);
    follow(SIGN_IN, needed);

    assertThat(preloaded()).containsExactlyInAnyOrderElementsOf(needed);
  }

  @Test
  void noScriptWritesMarkup() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      assertThat(files.filter(file -> file.toString().endsWith(".js")).toList())
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().doesNotContainPattern(MARKUP));
    }
  }

  private static Set<Path> preloaded() throws IOException {
    return PRELOAD
        .matcher(Files.readString(PAGES.resolve("index.html")))
        .results()
        .map(found -> PAGES.resolve(found.group(1)))
        .collect(Collectors.toSet());
  }

  private static void follow(Path module, Set<Path> found) throws IOException {
    for (String name :
        IMPORT.matcher(Files.readString(module)).results().map(one -> one.group(1)).toList()) {
      Path imported = module.resolveSibling(name).normalize();
      if (found.add(imported)) {
        follow(imported, found);
      }
    }
  }
}
